package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;
import framewright.format.word.document.Look;
import framewright.format.word.document.Paragraph;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Wording;

/** Cross-references as paragraphs: links where they lead to somewhere in the document or to the web, else words. */
final class References {

	private final Framework framework;
	private final Numbering numbering;
	private final Bookmarks bookmarks;
	private final Set<Loss> losses;
	private final Map<Framework, Numbering> others = new HashMap<>();

	References(Framework framework, Numbering numbering, Bookmarks bookmarks, Set<Loss> losses) {
		this.framework = framework;
		this.numbering = numbering;
		this.bookmarks = bookmarks;
		this.losses = losses;
	}

	/** References with the same relation that follow each other share a paragraph. */
	List<Paragraph> paragraphs(List<Reference> references, Look look) {
		List<List<Span>> lines = new ArrayList<>();
		String last = "";
		for (Reference reference : references) {
			List<Span> words = words(reference);
			String relation = Wording.relation(reference.getRelation());
			if (words.isEmpty()) {
				continue;
			}
			if (relation.equals(last)) {
				lines.get(lines.size() - 1).add(Span.plain("; "));
			} else {
				lines.add(new ArrayList<>(List.of(Span.emphasis(relation))));
				last = relation;
			}
			lines.get(lines.size() - 1).addAll(words);
		}
		return lines.stream().map(spans -> Paragraph.of(look, spans)).toList();
	}

	private List<Span> words(Reference reference) {
		List<Span> spans = new ArrayList<>();
		if (reference.getAddress() != null) {
			String address = text(reference.getAddress());
			String label = text(reference.getLabel());
			spans.add(new Span(label.isEmpty() ? address : label, false, false, Links.of(address)));
			if (!label.isEmpty()) {
				spans.add(Span.plain(" (" + address + ")")); // a link on paper leads nowhere
			}
		} else {
			switch (reference.getTarget()) {
				case Element element when !element.eIsProxy() -> spans.addAll(element(element));
				case Framework other when !other.eIsProxy() -> spans.add(Span.plain(Wording.title(other)));
				case null, default -> losses.add(Loss.of(Aspect.CROSS_REFERENCES, "One that leads nowhere is left out. The list of problems says where it stands."));
			}
		}
		if (!spans.isEmpty() && !text(reference.getNote()).isEmpty()) {
			spans.add(Span.plain(" – " + text(reference.getNote())));
		}
		return spans;
	}

	/** An element: a link where it is in this document, else its title and that of its framework. */
	List<Span> element(Element element) {
		if (!bookmarks.of(element).isEmpty()) {
			return List.of(new Span(numbering.of(element).map(number -> number + " ").orElse("") + Wording.title(element), false, false, isGone(element) ? "" : "#" + bookmarks.of(element)));
		}
		Framework other = Frameworks.of(element);
		if (other == null || other == framework) {
			return List.of(Span.plain(Wording.title(element)));
		}
		String number = others.computeIfAbsent(other, Numbering::of).of(element).map(own -> own + " ").orElse("");
		return List.of(Span.plain(number + Wording.title(element) + " ("), Span.emphasis(Wording.title(other)), Span.plain(")"));
	}

	/** Whether an element is retired, or in one that is: it has no place of its own that a link could lead to. */
	private static boolean isGone(Element element) {
		for (Object part = element; part instanceof Element one; part = one.eContainer()) {
			if (Frameworks.isRetired(one)) {
				return true;
			}
		}
		return false;
	}
}
