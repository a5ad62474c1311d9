package framewright.dsl;

/** Registers the language with EMF and Xtext where no editing services are wanted. */
public class FrameworkStandaloneSetup extends FrameworkStandaloneSetupGenerated {

	public static void doSetup() {
		new FrameworkStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
