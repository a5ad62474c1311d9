package framewright.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/** A framework is known by its name, an element by its framework's name and its own, wherever in the framework it stands. */
public class QualifiedNames extends IQualifiedNameProvider.AbstractImpl {

	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		if (object instanceof Framework framework && framework.getName() != null) {
			return QualifiedName.create(framework.getName());
		}
		if (object instanceof Element element && element.getName() != null) {
			Framework framework = Frameworks.of(element);
			return framework == null || framework.getName() == null ? null : QualifiedName.create(framework.getName(), element.getName());
		}
		return null;
	}
}
