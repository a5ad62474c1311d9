package framewright.dsl.serializer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.serializer.sequencer.TransientValueService;

import framewright.dsl.DefaultStructure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Structure;

/**
 * Keeps out of the text what an author did not say: the tiers of the {@link DefaultStructure}, a draft's status and the kind of
 * a reference that is left open.
 */
public class UnwrittenValues extends TransientValueService {

	@Override
	public ListTransient isListTransient(EObject object, EStructuralFeature feature) {
		boolean mayHoldDefault = object instanceof Framework && feature == ModelPackage.Literals.PART__CONTENTS;
		return mayHoldDefault ? ListTransient.SOME : super.isListTransient(object, feature);
	}

	@Override
	public boolean isValueInListTransient(EObject object, int index, EStructuralFeature feature) {
		return object instanceof Framework framework && feature == ModelPackage.Literals.PART__CONTENTS
				&& framework.getContents().get(index) instanceof Structure structure && DefaultStructure.isDefault(structure);
	}

	@Override
	public ValueTransient isValueTransient(EObject object, EStructuralFeature feature) {
		if (feature == ModelPackage.Literals.REFERENCE__RELATION && object instanceof Reference reference) {
			return reference.isExplicit() ? ValueTransient.NO : ValueTransient.YES;
		}
		if (feature == ModelPackage.Literals.PROSE_FACET__KIND || feature == ModelPackage.Literals.LIST_FACET__KIND) {
			return ValueTransient.NO;
		}
		return super.isValueTransient(object, feature);
	}
}
