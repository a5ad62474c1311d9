package framewright.core.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.EcoreUtil.Copier;

import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/**
 * The part of a framework that a document is about: some of its elements, and what is for one audience.
 * <p>
 * An element that names no audience is for everybody for whom the part around it is.
 *
 * @param parts the permanent names or the numbers of elements; empty for all
 * @param audience as elements and the framework name it, without regard to case; empty for everybody
 */
public record Selection(List<String> parts, String audience) {

	/** The whole framework for everybody. */
	public static final Selection WHOLE = new Selection(List.of(), "");

	/** What every exporter of documents lets a person choose: {@link Exporters} adds it where the declaration says {@code document="true"}. */
	static final List<Option> OPTIONS = List.of(
			new Option("only", "Only these parts", Option.Type.TEXT, "", List.of(), "The numbers or permanent names of the parts that the document is about, with commas between them, such as “2” or “2, 4a”. Empty for the whole framework."),
			new Option("audience", "Only for this audience", Option.Type.TEXT, "", List.of(), "Leaves out the parts that are for another audience. Empty for everybody."));

	public static Selection of(Options options) {
		return new Selection(Arrays.stream(options.text("only").split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList(), options.text("audience").strip());
	}

	/** Whether it is the whole framework. */
	public boolean isWhole() {
		return parts.isEmpty() && audience.isEmpty();
	}

	/**
	 * What is selected of a framework: itself when that is all, else a copy in which the rest is missing and every element keeps its number.
	 *
	 * @throws BadOptionException when there is no such part, or nothing is for the audience
	 */
	public Framework of(Framework framework) throws BadOptionException {
		if (isWhole()) {
			return framework;
		}
		Set<Element> kept = new HashSet<>();
		Numbering numbering = Numbering.of(framework);
		if (parts.isEmpty()) {
			kept.addAll(Frameworks.allElements(framework));
		}
		for (String part : parts) {
			Element element = find(framework, numbering, part).orElseThrow(() -> new BadOptionException("“" + part + "” is no part of “" + framework.getTitle() + "”. Use the number or the permanent name of one."));
			kept.add(element);
			kept.addAll(Frameworks.allElements(element));
		}
		if (!audience.isEmpty() && !isKnown(framework)) {
			throw new BadOptionException("Nothing in “" + framework.getTitle() + "” names “" + audience + "” as its audience. Use one that the framework or a part of it names.");
		}
		kept.removeIf(element -> !isForAudience(element));
		if (kept.isEmpty()) {
			throw new BadOptionException("Nothing that you chose of “" + framework.getTitle() + "” is for “" + audience + "”.");
		}
		// What is kept does not hang in the air; of what it stands in, the heading is enough where that is for others.
		Set<Element> around = new HashSet<>();
		for (Element element : kept) {
			for (Object outer = element.eContainer(); outer instanceof Element part && !kept.contains(part); outer = part.eContainer()) {
				around.add(part);
			}
		}
		return copy(framework, kept, around, numbering);
	}

	private boolean isKnown(Framework framework) {
		return framework.getAudience().stream().anyMatch(audience::equalsIgnoreCase) || Frameworks.allElements(framework).stream().anyMatch(element -> element.getAudience().stream().anyMatch(audience::equalsIgnoreCase));
	}

	private static Optional<Element> find(Framework framework, Numbering numbering, String part) {
		return Frameworks.allElements(framework).stream().filter(element -> part.equals(element.getName())).findFirst().or(() -> numbering.find(part));
	}

	private boolean isForAudience(Element element) {
		for (Object one = element; !audience.isEmpty() && one instanceof Element part; one = part.eContainer()) {
			if (!part.getAudience().isEmpty()) {
				return part.getAudience().stream().anyMatch(audience::equalsIgnoreCase);
			}
		}
		return true;
	}

	private Framework copy(Framework framework, Set<Element> kept, Set<Element> around, Numbering numbering) {
		Copier copier = new Copier();
		Framework copy = (Framework) copier.copy(framework);
		Map<Element, Element> copies = new HashMap<>();
		Frameworks.allElements(framework).forEach(element -> copies.put(element, (Element) copier.get(element)));
		// A reference to what is left out leads to the whole framework, as one to another framework does.
		for (Element element : copies.keySet()) {
			if (!kept.contains(element) && !around.contains(element)) {
				copier.remove(element);
				element.eAllContents().forEachRemaining(copier::remove);
			}
		}
		copier.copyReferences();
		copies.forEach((element, copied) -> {
			if (!kept.contains(element) && !around.contains(element)) {
				EcoreUtil.remove(copied);
				return;
			}
			numbering.of(element).ifPresent(copied::setCode);
			if (!isForAudience(element)) {
				copied.getContents().removeIf(content -> !(content instanceof Element));
			}
		});
		return copy;
	}

	/** What is selected, in words for the cover: {@code 2 Leading teaching, for governors}; empty when it is all. */
	public String words(Framework selected) {
		Numbering numbering = Numbering.of(selected);
		String titles = parts.stream().map(part -> find(selected, numbering, part).map(numbering::heading).orElse(part)).collect(Collectors.joining(", "));
		String people = audience.isEmpty() ? "" : "for " + audience;
		return titles.isEmpty() || people.isEmpty() ? titles + people : titles + ", " + people;
	}
}
