package framewright.dsl.validation;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;

import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;

/** What every group of structural checks has in common. */
abstract class StructuralChecks extends AbstractDeclarativeValidator {

	@Override
	protected List<EPackage> getEPackages() {
		return List.of(ModelPackage.eINSTANCE);
	}

	/** What a part is called in a message, also where its title is missing. */
	static String called(Part part) {
		return part.getTitle() != null ? part.getTitle() : String.valueOf(part.getName());
	}

	/** The groups are composed into {@link FrameworkValidator}, which is registered; they are not registered themselves. */
	@Override
	public void register(EValidatorRegistrar registrar) {
		// see above
	}
}
