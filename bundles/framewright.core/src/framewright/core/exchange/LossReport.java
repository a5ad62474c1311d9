package framewright.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.core.exchange.Fidelity.Holding;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Framework;

/**
 * What an export could not hold of a framework: for every aspect that is not in the files as it is in the framework, where it went instead and which
 * parts are concerned. Immutable.
 *
 * @param framework the framework's permanent name
 * @param title its title
 * @param format what the format is called
 * @param losses the losses, in the order of {@link Aspect}
 * @param headings number and title of each element that a loss names, by its permanent name
 */
public record LossReport(String framework, String title, String format, List<Loss> losses, Map<String, String> headings) {

	/** How many parts a sentence names. */
	private static final int NAMED = 3;

	/**
	 * The report of an export.
	 *
	 * @param fidelity what the format holds, with the options that were chosen
	 * @param particular what was lost besides because of what this framework holds
	 */
	public static LossReport of(Framework framework, String format, Fidelity fidelity, List<Loss> particular) {
		Map<Aspect, Set<String>> used = new LinkedHashMap<>();
		Use.of(framework).forEach(use -> used.computeIfAbsent(use.aspect(), aspect -> new LinkedHashSet<>()).add(use.element()));
		List<Loss> losses = new ArrayList<>();
		for (Aspect aspect : Aspect.values()) {
			Holding holding = fidelity.of(aspect);
			if (used.containsKey(aspect) && (holding.kind() == Fidelity.Kind.MOVED || holding.kind() == Fidelity.Kind.LEFT_OUT)) {
				losses.add(new Loss(aspect, used.get(aspect).stream().filter(element -> !element.isEmpty()).toList(), holding.sentence(), holding.kind()));
			}
			particular.stream().filter(loss -> loss.aspect() == aspect).forEach(losses::add);
		}
		Numbering numbering = Numbering.of(framework);
		Map<String, String> headings = Frameworks.allElements(framework).stream().filter(element -> element.getName() != null)
				.collect(Collectors.toMap(element -> element.getName(), element -> text(numbering.heading(element)), (first, second) -> first));
		Set<String> named = losses.stream().flatMap(loss -> loss.elements().stream()).collect(Collectors.toSet());
		headings.keySet().retainAll(named);
		return new LossReport(text(framework.getName()), text(framework.getTitle()), format, List.copyOf(losses), Map.copyOf(headings));
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}

	/** The same in few lines, for where each line counts: what depended on the framework in full, of the rest only what it is about. */
	public List<String> brief() {
		List<String> lines = new ArrayList<>(losses.stream().filter(loss -> loss.kind() == Fidelity.Kind.UNKNOWN).map(this::sentence).toList());
		String leftOut = labels(Fidelity.Kind.LEFT_OUT);
		String moved = labels(Fidelity.Kind.MOVED);
		if (!leftOut.isEmpty()) {
			lines.add("Left out: " + leftOut + ".");
		}
		if (!moved.isEmpty()) {
			lines.add("Found in another place: " + moved + ".");
		}
		return lines;
	}

	private String labels(Fidelity.Kind kind) {
		return losses.stream().filter(loss -> loss.kind() == kind).map(loss -> loss.aspect().label()).collect(Collectors.joining("; "));
	}

	/** Whether the files hold the whole framework. */
	public boolean isEmpty() {
		return losses.isEmpty();
	}

	/** A loss in a sentence or two: {@code Questions (4a Listen to others and 11 more): It is in the description.} */
	public String sentence(Loss loss) {
		List<String> elements = loss.elements();
		String some = elements.stream().limit(NAMED).map(this::heading).collect(Collectors.joining(", "));
		String places = elements.isEmpty() ? "" : elements.size() > NAMED ? " (" + some + " and " + (elements.size() - NAMED) + " more)" : " (" + some + ")";
		return loss.aspect().label() + places + ": " + loss.words();
	}

	/** Number and title of an element that a loss names. */
	public String heading(String element) {
		return headings.getOrDefault(element, element);
	}

	/** All losses, a sentence or two each. */
	public List<String> sentences() {
		return losses.stream().map(this::sentence).toList();
	}
}
