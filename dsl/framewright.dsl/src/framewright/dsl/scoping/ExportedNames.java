package framewright.dsl.scoping;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;

/** What other frameworks of a library can see of one: itself and its elements, with what duplicates are found by. */
public class ExportedNames extends DefaultResourceDescriptionStrategy {

	/** The key under which a description carries the uuid that the text gives. */
	public static final String UUID = "uuid";

	/** The key under which a description carries the title, for lists to choose from. */
	public static final String TITLE = "title";

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		if (object instanceof Framework || object instanceof Element) {
			Part part = (Part) object;
			QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(part);
			if (name != null) {
				acceptor.accept(EObjectDescription.create(name, part, data(part)));
			}
			return true;
		}
		return false;
	}

	private static Map<String, String> data(Part part) {
		String title = part.getTitle() == null ? "" : part.getTitle();
		return part.getUuid() == null ? Map.of(TITLE, title) : Map.of(TITLE, title, UUID, part.getUuid());
	}
}
