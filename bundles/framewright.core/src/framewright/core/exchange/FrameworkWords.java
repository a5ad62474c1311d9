package framewright.core.exchange;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.dsl.text.QuotedText;

/** Says a made framework in the words of the language. Unlike the serializer of the language, it needs no library to name what stands elsewhere. Not laid out. */
final class FrameworkWords {

	private final StringBuilder text = new StringBuilder(1 << 16);
	private final Framework framework;

	private FrameworkWords(Framework framework) {
		this.framework = framework;
	}

	static String of(Framework framework) {
		FrameworkWords words = new FrameworkWords(framework);
		words.framework();
		return words.text.toString();
	}

	private FrameworkWords line(String words) {
		text.append(words).append('\n');
		return this;
	}

	private static String quote(String value) {
		return QuotedText.quote(value == null ? "" : value);
	}

	/** A word of the language and a value that stands as it is; empty where there is none. */
	private static String plain(String word, String value) {
		return value == null ? "" : " " + word + " " + value;
	}

	private static String quoted(String word, String value) {
		return value == null ? "" : " " + word + " " + quote(value);
	}

	private static String quoted(String word, List<String> values) {
		return values.isEmpty() ? "" : " " + word + " " + values.stream().map(FrameworkWords::quote).collect(Collectors.joining(", "));
	}

	private static String names(String word, List<String> names) {
		return names.isEmpty() ? "" : " " + word + " " + String.join(", ", names);
	}

	private void framework() {
		line("framework " + framework.getName() + " " + quote(framework.getTitle()) + " {");
		field(plain("language-version", framework.getLanguageVersion()));
		field(plain("version", framework.getVersion()));
		field(framework.eIsSet(ModelPackage.Literals.FRAMEWORK__STATUS) ? " status " + framework.getStatus().getLiteral() : "");
		field(quoted("edition", framework.getEdition()));
		field(plain("date", framework.getDate()));
		field(quoted("uuid", framework.getUuid()));
		field(quoted("subtitle", framework.getSubtitle()));
		field(quoted("publisher", framework.getPublisher()));
		field(quoted("owner", framework.getOwner()));
		for (Author author : framework.getAuthors()) {
			line("author " + quote(author.getName()) + quoted("as", author.getRole()));
		}
		field(quoted("contact", framework.getContact()));
		field(quoted("reference", framework.getReference()));
		field(plain("language", framework.getLanguage()));
		field(quoted("licence", framework.getLicence()));
		field(quoted("audience", framework.getAudience()));
		field(plain("review-by", framework.getReviewBy()));
		field(framework.getDerivedFrom() == null || framework.getDerivedVersion() == null ? "" : "derived from " + framework.getDerivedFrom() + "@" + framework.getDerivedVersion());
		field(framework.getLogo() == null ? "" : "logo " + quote(framework.getLogo()) + quoted("alt", framework.getLogoAlt()));
		contents(framework.getContents());
		line("}");
	}

	private void field(String words) {
		if (!words.isEmpty()) {
			line(words.strip());
		}
	}

	private void contents(List<? extends Content> contents) {
		contents.forEach(this::content);
	}

	private void block(List<? extends Content> contents) {
		if (contents.isEmpty()) {
			line("");
			return;
		}
		line(" {").contents(contents);
		line("}");
	}

	private void content(Content content) {
		switch (content) {
			case Element element -> element(element);
			case Descriptor descriptor -> line("at " + name(descriptor.getLevel())).lines(descriptor);
			case ProseFacet facet -> line(facet.getKind().getLiteral() + called(facet) + heading(facet.getHeading())).lines(facet);
			case ListFacet list -> {
				line(list.getKind().getLiteral() + called(list) + heading(list.getHeading())).lines(list);
				entries(list.getEntries(), "-");
			}
			case Voices voices -> {
				line("voices" + called(voices) + heading(voices.getHeading())).lines(voices).line("{");
				voices.getVoices().forEach(this::voice);
				line("}");
			}
			case Reading reading -> {
				line("reading" + called(reading) + heading(reading.getHeading())).lines(reading).line("{");
				for (Work work : reading.getWorks()) {
					line("work" + called(work) + cited(work.getTitle(), work.getAuthor(), work.getYear(), work.getLink())).lines(work);
				}
				line("}");
			}
			case Figure figure -> line("figure" + called(figure) + " " + quote(figure.getFile()) + quoted("alt", figure.getAlt()) + quoted("caption", figure.getCaption()));
			case Reference reference -> reference(reference);
			case Acceptance acceptance -> line("accept " + acceptance.getRule() + " because " + quote(acceptance.getReason()));
			case Scale scale -> {
				text.append("scale ").append(scale.getName()).append(' ').append(quote(scale.getTitle())).append(scale.isUnordered() ? " unordered" : "").append(quoted("stem", scale.getStem())).append(quoted("uuid", scale.getUuid()))
						.append(names("formerly", scale.getFormerly()));
				line(" {").contents(scale.getContents());
				line("}");
			}
			case Level level -> {
				text.append("level ").append(level.getName()).append(' ').append(quote(level.getTitle())).append(quoted("short", level.getShort())).append(quoted("code", level.getCode())).append(quoted("uuid", level.getUuid()))
						.append(names("formerly", level.getFormerly()));
				block(level.getContents());
			}
			case Structure structure when DefaultStructure.isDefault(structure) -> {
				// never written
			}
			case Structure structure -> {
				line("structure {");
				structure.getTiers().forEach(this::tier);
				line("}");
			}
			case Glossary glossary -> {
				line("glossary" + heading(glossary.getHeading())).lines(glossary).line("{");
				for (Term term : glossary.getTerms()) {
					line("term " + quote(term.getTitle()) + called(term) + quoted("also", term.getVariants())).lines(term);
				}
				line("}");
			}
			case Sources sources -> {
				line("sources" + heading(sources.getHeading())).lines(sources).line("{");
				for (Source source : sources.getSources()) {
					line("source " + source.getName() + cited(source.getTitle(), source.getAuthor(), source.getYear(), source.getLink())).lines(source);
				}
				line("}");
			}
			default -> throw new IllegalArgumentException(content.eClass().getName());
		}
	}

	private static String called(EObject object) {
		EStructuralFeature feature = object.eClass().getEStructuralFeature("name");
		return plain("called", (String) object.eGet(feature));
	}

	private static String heading(String heading) {
		return heading == null ? "" : " " + quote(heading);
	}

	private FrameworkWords lines(Prose prose) {
		prose.getLines().forEach(one -> marked("|", one));
		return this;
	}

	private void marked(String mark, String value) {
		line(value.isBlank() ? mark : mark + " " + value.stripTrailing());
	}

	private void entries(List<Entry> entries, String mark) {
		for (Entry entry : entries) {
			List<String> lines = entry.getLines();
			marked(mark, lines.isEmpty() ? "" : lines.get(0));
			lines.stream().skip(1).forEach(one -> marked("|", one));
			field(called(entry));
			entries(entry.getEntries(), mark + "-");
		}
	}

	private void voice(Voice voice) {
		line("voice" + called(voice)).lines(voice);
		field(quoted("by", voice.getBy()));
		field(voice.getSource() == null ? "" : "from " + name(voice.getSource()));
	}

	private static String cited(String title, String author, String year, String link) {
		return " " + quote(title) + quoted("by", author) + plain("year", year) + quoted("link", link);
	}

	private void reference(Reference reference) {
		String to = reference.getTarget() != null ? name(reference.getTarget()) : quote(reference.getAddress()) + heading(reference.getLabel());
		line("see " + to + (reference.isExplicit() ? " as " + reference.getRelation().getLiteral() + heading(reference.getNote()) : ""));
	}

	private void tier(Tier tier) {
		line(tier.getName() + " " + quote(tier.getTitle()) + quoted("plural", tier.getPlural()) + plain("numbered", tier.getNumbering()) + quoted("prefix", tier.getPrefix()) + quoted("stem", tier.getStem())
				+ names("contains", tier.getContains().stream().map(this::name).toList()) + (tier.getRatedOn() == null ? "" : " rated on " + name(tier.getRatedOn()))
				+ (tier.getAnsweredOn() == null ? "" : " answered on " + name(tier.getAnsweredOn())));
	}

	private void element(Element element) {
		text.append(name(element.getTier())).append(' ').append(element.getName()).append(' ').append(quote(element.getTitle())).append(quoted("short", element.getShort())).append(quoted("code", element.getCode()))
				.append(quoted("uuid", element.getUuid())).append(quoted("audience", element.getAudience())).append(names("formerly", element.getFormerly())).append(plain("retired in", element.getRetiredIn()))
				.append(names("replaced by", element.getReplacedBy().stream().map(this::name).toList()));
		block(element.getContents());
	}

	/** What another part is called where it is referred to: alone where it stands in this framework, else with that which it stands in. */
	private String name(EObject part) {
		String name = (String) part.eGet(part.eClass().getEStructuralFeature("name"));
		Framework home = part instanceof Framework ? null : Frameworks.of(part);
		return home == null || home == framework ? name : home.getName() + "." + name;
	}
}
