package framewright.dsl;

import java.util.List;
import java.util.Map;

import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.resource.IDerivedStateComputer;
import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/**
 * The tiers of a framework that declares none: domains 1, subdomains 1a and components 1a.i, the components rated on the framework's scale if
 * it has exactly one.
 * <p>
 * They are added to the model as if they stood in the text, so nothing that reads a framework has to know of the default. They
 * are never written: see {@link #isDefault(Structure)}.
 */
public class DefaultStructure implements IDerivedStateComputer {

	/** The style of the numbers of each default tier. */
	public static final Map<String, String> NUMBERED = Map.of("domain", "1", "subdomain", "a", "component", "i");

	/** The default tier that is rated on the framework's scale, if there is exactly one. */
	public static final String RATED = "component";

	@Override
	public void installDerivedState(DerivedStateAwareResource resource, boolean preLinkingPhase) {
		Frameworks.of(resource).ifPresent(DefaultStructure::addTo);
	}

	@Override
	public void discardDerivedState(DerivedStateAwareResource resource) {
		Frameworks.of(resource).ifPresent(framework -> List.copyOf(framework.getContents()).stream()
				.filter(Structure.class::isInstance).map(Structure.class::cast)
				.filter(structure -> structure.eAdapters().contains(MARK)).forEach(EcoreUtil::remove));
	}

	/** Tells a structure that was added from one that an author wrote, even where both say the same. */
	private static final org.eclipse.emf.common.notify.Adapter MARK = new org.eclipse.emf.common.notify.impl.AdapterImpl();

	/** Adds the default tiers to a framework that declares none. */
	public static void addTo(Framework framework) {
		if (!Frameworks.contents(framework, Structure.class).isEmpty()) {
			return;
		}
		Structure structure = ModelFactory.eINSTANCE.createStructure();
		Tier domain = tier(structure, "domain", "Domain");
		Tier subdomain = tier(structure, "subdomain", "Subdomain");
		Tier component = tier(structure, RATED, "Component");
		domain.getContains().add(subdomain);
		subdomain.getContains().add(component);
		List<Scale> scales = Frameworks.scales(framework);
		if (scales.size() == 1) {
			component.setRatedOn(scales.get(0));
		}
		structure.eAdapters().add(MARK);
		framework.getContents().add(structure);
	}

	/** Whether a structure was added here and does not stand in the text. */
	public static boolean isDefault(Structure structure) {
		return structure.eAdapters().contains(MARK);
	}

	private static Tier tier(Structure structure, String name, String title) {
		Tier tier = ModelFactory.eINSTANCE.createTier();
		tier.setName(name);
		tier.setTitle(title);
		tier.setNumbering(NUMBERED.get(name));
		structure.getTiers().add(tier);
		return tier;
	}
}
