package framewright.dsl.validation;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;

import framewright.dsl.model.ModelPackage;

/** What every group of structural checks has in common. */
abstract class StructuralChecks extends AbstractDeclarativeValidator {

	@Override
	protected List<EPackage> getEPackages() {
		return List.of(ModelPackage.eINSTANCE);
	}

	/** The groups are composed into {@link FrameworkValidator}, which is registered; they are not registered themselves. */
	@Override
	public void register(EValidatorRegistrar registrar) {
		// see above
	}
}
