package framewright.editing.hover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.resource.XtextResource;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Tier;
import framewright.editing.Keywords;
import framewright.editing.hover.Card.Row;
import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.Mention;
import framewright.editing.navigation.Navigation;
import framewright.editing.navigation.Use;
import framewright.editing.navigation.Uses;

/** Makes the card of what an author points at. Safe for use by several threads; reads files, so call it in the background. */
public final class Cards {

	/** How much of a text stands on a card, in characters. */
	private static final int FIRST_WORDS = 120;

	private final LibraryTexts texts;
	private final Navigation navigation;

	public Cards(LibraryTexts texts) {
		this.texts = texts;
		this.navigation = new Navigation(texts);
	}

	/** The card of what is named at a place in a text, or of the keyword that stands there; empty where there is nothing to say. */
	public Optional<Card> at(Path file, String text, int place) {
		Optional<Mention> mention = navigation.nameAt(file, text, place);
		if (mention.isEmpty()) {
			return texts.model(file, text, resource -> keyword(resource, place));
		}
		return navigation.declaration(mention.get().target(), file, text).flatMap(declared -> card(mention.get(), declared, file, text));
	}

	private Optional<Card> card(Mention mention, Use declared, Path file, String text) {
		try {
			String home = declared.file().equals(file) ? text : texts.text(declared.file());
			Uses uses = navigation.uses(mention.target(), null);
			return texts.model(declared.file(), home, resource -> Frameworks.of(resource).flatMap(framework -> find(framework, declared.offset()).map(object -> card(mention, object, framework, uses))));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** What is declared at a place. */
	private static Optional<EObject> find(Framework framework, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(NodeModelUtils.findActualNodeFor(framework).getRootNode(), offset);
		return Optional.ofNullable(leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf));
	}

	private static Card card(Mention mention, EObject object, Framework framework, Uses uses) {
		List<String> remarks = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		String kind = switch (object) {
			case Element element -> element.getTier() == null || element.getTier().getTitle() == null ? "Element" : element.getTier().getTitle();
			case Framework whole -> "Framework";
			case Scale scale -> "Scale";
			case Level level -> "Level";
			case Tier tier -> "Tier";
			default -> "Source";
		};
		switch (object) {
			case Element element -> element(element, remarks, rows);
			case Framework whole -> {
				remarks.add((whole.getVersion() == null ? "" : "Version " + whole.getVersion() + ", ") + whole.getStatus().getLiteral() + (whole.getPublisher() == null ? "" : ", " + whole.getPublisher()));
				Frameworks.elementsInForce(whole).forEach(element -> rows.add(new Row(heading(Numbering.of(framework), element), "")));
			}
			case Scale scale -> Frameworks.levels(scale).forEach(level -> rows.add(new Row(title(level.getTitle(), level.getName()), summary(level))));
			case Level level -> remarks.add("On the scale " + title(((Part) level.eContainer()).getTitle(), ((Part) level.eContainer()).getName()));
			case Tier tier -> tier(tier, remarks);
			case Source source -> source(source, remarks);
			default -> {
				// There is no more to say.
			}
		}
		String summary = object instanceof Part part ? summary(part) : object instanceof Source source ? first(Frameworks.text(source)) : "";
		String number = object instanceof Element element ? Numbering.of(framework).of(element).orElse("") : "";
		return new Card(mention.offset(), mention.length(), kind, number, heading(object), object == framework ? "" : title(framework.getTitle(), framework.getName()), remarks, summary, rows,
				uses.references().stream().limit(Card.MOST_USES).toList(), uses.references().size(), uses.published().size());
	}

	private static void element(Element element, List<String> remarks, List<Row> rows) {
		if (Frameworks.isRetired(element)) {
			remarks.add("Retired in " + element.getRetiredIn());
		}
		if (element.getShort() != null) {
			remarks.add("In short: " + element.getShort());
		}
		List<Descriptor> descriptors = Frameworks.descriptors(element);
		Frameworks.ratedOn(element).ifPresent(scale -> Frameworks.levels(scale).forEach(level -> rows.add(new Row(title(level.getTitle(), level.getName()),
				descriptors.stream().filter(descriptor -> descriptor.getLevel() == level).findFirst().map(descriptor -> first(Frameworks.text(descriptor))).orElse("")))));
		Numbering numbering = Numbering.of(Frameworks.of(element));
		Frameworks.elementsInForce(element).forEach(child -> rows.add(new Row(heading(numbering, child), "")));
	}

	private static void tier(Tier tier, List<String> remarks) {
		if (!tier.getContains().isEmpty()) {
			remarks.add("Contains " + String.join(" and ", tier.getContains().stream().map(other -> title(other.getTitle(), other.getName())).toList()));
		}
		if (tier.getRatedOn() != null) {
			remarks.add("Rated on " + title(tier.getRatedOn().getTitle(), tier.getRatedOn().getName()));
		}
		if (tier.getAnsweredOn() != null) {
			remarks.add("Answered on " + title(tier.getAnsweredOn().getTitle(), tier.getAnsweredOn().getName()));
		}
	}

	private static void source(Source source, List<String> remarks) {
		String author = source.getAuthor() == null ? "" : source.getAuthor();
		String year = source.getYear() == null ? "" : source.getYear();
		if (!author.isEmpty() || !year.isEmpty()) {
			remarks.add(author.isEmpty() || year.isEmpty() ? author + year : author + ", " + year);
		}
		if (source.getLink() != null) {
			remarks.add(source.getLink());
		}
	}

	private static String heading(EObject object) {
		return switch (object) {
			case Part part -> title(part.getTitle(), part.getName());
			case Tier tier -> title(tier.getTitle(), tier.getName());
			case Source source -> title(source.getTitle(), source.getName());
			default -> "";
		};
	}

	/** Number and title; the name where the title is not written yet. */
	private static String heading(Numbering numbering, Element element) {
		return (numbering.of(element).orElse("") + " " + title(element.getTitle(), element.getName())).strip();
	}

	private static String title(String title, String name) {
		return title != null && !title.isBlank() ? title : name == null ? "" : name;
	}

	/** What is said first about a part: its summary, else the first prose it has. */
	private static String summary(Part part) {
		return Frameworks.contents(part, ProseFacet.class).stream().filter(Frameworks::hasText).findFirst().map(facet -> first(Frameworks.text(facet))).orElse("");
	}

	/** The first words of a prose, as many as fit, on one line and without marks of emphasis. */
	static String first(String prose) {
		String line = prose.replaceAll("\\s+", " ").replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("\\*+", "").strip();
		if (line.length() <= FIRST_WORDS) {
			return line;
		}
		int space = line.lastIndexOf(' ', FIRST_WORDS);
		return line.substring(0, space > 0 ? space : Character.isHighSurrogate(line.charAt(FIRST_WORDS - 1)) ? FIRST_WORDS - 1 : FIRST_WORDS) + " …";
	}

	private static Optional<Card> keyword(XtextResource resource, int place) {
		if (resource.getParseResult() == null) {
			return Optional.empty();
		}
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), place);
		if (leaf == null || !(leaf.getGrammarElement() instanceof Keyword keyword) || Keywords.explain(keyword.getValue()).isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Card(leaf.getOffset(), leaf.getLength(), "Word of the language", "", keyword.getValue(), "", List.of(), Keywords.explain(keyword.getValue()), List.of(), List.of(), 0, 0));
	}
}
