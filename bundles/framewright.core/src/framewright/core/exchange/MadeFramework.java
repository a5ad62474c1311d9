package framewright.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.core.exchange.Imported.SourceLine;
import framewright.core.library.FrameworkText;
import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Names;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Referable;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/**
 * A framework that an importer puts together as a model, before it has a text. What stands in other frameworks is told by its name, see {@link #elsewhere}.
 */
public final class MadeFramework {

	private static final Pattern NUMBER = Pattern.compile("[0-9][A-Za-z0-9.+-]{0,99}");
	private static final Set<String> NUMBERS = Set.of("version", "date", "reviewBy", "languageVersion", "derivedVersion", "retiredIn", "year");
	private static final Set<String> NAMES = Set.of("name", "formerly", "derivedFrom", "language");

	private MadeFramework() {
	}

	/** Whether a text can be the value of a feature, for which the language has no quotation marks or has another use. */
	public static boolean fits(EStructuralFeature feature, String value) {
		if (NUMBERS.contains(feature.getName())) {
			return NUMBER.matcher(value).matches();
		}
		if (NAMES.contains(feature.getName()) && feature.getEContainingClass() != ModelPackage.Literals.AUTHOR) {
			return value.length() < 1000 && Names.isName(value) && (feature.getEContainingClass() != ModelPackage.Literals.TIER || !Names.forTier(value, Set.of()).equals(value + "-tier"));
		}
		return switch (feature.getName()) {
			case "numbering" -> value.length() < 100 && (Names.isName(value) || NUMBER.matcher(value).matches());
			case "rule" -> value.length() < 1000 && value.matches("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)*");
			default -> true;
		};
	}

	/** The text of a made framework, laid out. */
	public static String text(Framework made) {
		return FrameworkText.format(FrameworkWords.of(made));
	}

	/**
	 * A made framework as one that was read, with the lines of an account that now lead to the parts of it.
	 *
	 * @throws IllegalStateException when what was made cannot be said in the language, which is a mistake of the importer
	 */
	public static Imported read(Framework made, List<SourceLine> lines, List<Imported.Doubt> doubts) {
		Framework read = FrameworkText.read(FrameworkWords.of(made)).orElseThrow(() -> new IllegalStateException("the framework that was made of a document does not parse"));
		Map<EObject, EObject> parts = new IdentityHashMap<>();
		pair(made, read, parts);
		return new Imported(read, lines.stream().map(line -> line.target() == null ? line : line.to(parts.get(line.target()))).toList(), doubts, List.of());
	}

	private static void pair(EObject made, EObject read, Map<EObject, EObject> into) {
		into.put(made, read);
		List<EObject> left = written(made);
		List<EObject> right = written(read);
		for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
			pair(left.get(i), right.get(i), into);
		}
	}

	private static List<EObject> written(EObject object) {
		return object.eContents().stream().filter(one -> !(one instanceof Structure structure && DefaultStructure.isDefault(structure))).toList();
	}

	/** Stands for a part of another framework, which is known by its name alone: {@code framework} or {@code framework.element}. */
	public static Referable elsewhere(String name) {
		int dot = name.lastIndexOf('.');
		Framework framework = ModelFactory.eINSTANCE.createFramework();
		framework.setName(dot < 0 ? name : name.substring(0, dot));
		if (dot < 0) {
			return framework;
		}
		Element element = ModelFactory.eINSTANCE.createElement();
		element.setName(name.substring(dot + 1));
		framework.getContents().add(element);
		return element;
	}

	/** A framework that was read, as a made one that may be changed. What leads nowhere leads nowhere in it, by the same name. */
	public static Framework copy(Framework read) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		Framework copy = (Framework) copier.copy(read);
		copier.copyReferences();
		new ArrayList<>(copier.entrySet()).forEach(pair -> pair.getKey().eClass().getEAllReferences().stream().filter(feature -> !feature.isContainment() && !feature.isContainer()).forEach(feature -> unresolved(pair.getKey(), pair.getValue(), feature)));
		Frameworks.contents(read, Structure.class).stream().filter(DefaultStructure::isDefault).forEach(structure -> {
			Structure made = (Structure) copier.get(structure);
			EcoreUtil.remove(made);
			DefaultStructure.addTo(copy);
			Map<String, EObject> tiers = new HashMap<>();
			Frameworks.tiers(copy).forEach(tier -> tiers.put(tier.getName(), tier));
			Frameworks.allElements(copy).stream().filter(element -> element.getTier() != null && element.getTier().eContainer() == made).forEach(element -> element.setTier((Tier) tiers.get(element.getTier().getName())));
		});
		return copy;
	}

	@SuppressWarnings("unchecked")
	private static void unresolved(EObject read, EObject copy, EReference feature) {
		List<INode> nodes = null;
		List<EObject> targets = feature.isMany() ? (List<EObject>) copy.eGet(feature) : copy.eGet(feature) == null ? List.of() : List.of((EObject) copy.eGet(feature));
		for (int i = 0; i < targets.size(); i++) {
			if (targets.get(i).eIsProxy() || Frameworks.of(targets.get(i)) != Frameworks.of(copy)) {
				nodes = nodes == null ? NodeModelUtils.findNodesForFeature(read, feature) : nodes;
				EObject stub = i < nodes.size() ? stub(feature, nodes.get(i).getText().strip()) : null;
				if (stub != null && feature.isMany()) {
					targets.set(i, stub);
				} else if (stub != null) {
					copy.eSet(feature, stub);
				}
			}
		}
	}

	private static EObject stub(EReference feature, String name) {
		if (feature.getEReferenceType().isSuperTypeOf(ModelPackage.Literals.ELEMENT) || name.contains(".")) {
			return name.contains(".") || feature.getEReferenceType().isSuperTypeOf(ModelPackage.Literals.FRAMEWORK) ? elsewhere(name) : named(ModelPackage.Literals.ELEMENT, name);
		}
		return named(feature.getEReferenceType(), name);
	}

	private static EObject named(EClass kind, String name) {
		EObject stub = EcoreUtil.create(kind);
		EStructuralFeature feature = kind.getEStructuralFeature("name");
		stub.eSet(feature, name);
		return stub;
	}
}
