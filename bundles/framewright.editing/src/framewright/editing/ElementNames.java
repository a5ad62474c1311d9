package framewright.editing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.AliasedEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.inject.Inject;

import framewright.dsl.model.ModelPackage;

/** Which elements may be named in a part of a text that was read alone: those of the whole framework, by their names alone, and all of the library. */
class ElementNames {

	@Inject
	private IResourceScopeCache cache;

	@Inject
	private IGlobalScopeProvider library;

	/** Tells a part what the whole makes known. The scopes of references are looked for in the cache before they are made of the part's own elements. */
	void tell(XtextResource part, IResourceDescription whole) {
		for (EReference reference : List.of(ModelPackage.Literals.REFERENCE__TARGET, ModelPackage.Literals.ELEMENT__REPLACED_BY)) {
			cache.get(reference, part, () -> names(part, whole, reference));
		}
	}

	private IScope names(XtextResource part, IResourceDescription whole, EReference reference) {
		List<IEObjectDescription> own = new ArrayList<>();
		for (IEObjectDescription element : whole.getExportedObjectsByType(ModelPackage.Literals.ELEMENT)) {
			own.add(new AliasedEObjectDescription(QualifiedName.create(element.getName().getLastSegment()), element));
		}
		return MapBasedScope.createScope(library.getScope(part, reference, null), own);
	}
}
