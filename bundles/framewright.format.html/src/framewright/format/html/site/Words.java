package framewright.format.html.site;

import java.util.Iterator;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.text.Markdown;

/** The words of a part as plain text on one line, without those of the parts in it. */
final class Words {

	private static final int FEW = 200;

	/** What may mean something in Markdown; most prose has none of it and need not be parsed again. */
	private static final Pattern MARKED = Pattern.compile("[*_`\\[\\]<>&\\\\#!|~=]|(?m)^\\s*(?:[-+]|\\d+[.)])|^(?:\\t|    )");
	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private Words() {
	}

	/** All of them, for the search. */
	static String all(Part part) {
		StringBuilder words = new StringBuilder();
		for (TreeIterator<EObject> contents = part.eAllContents(); contents.hasNext();) {
			EObject next = contents.next();
			if (next instanceof Element) {
				contents.prune();
			} else if (next instanceof Prose prose && Frameworks.hasText(prose)) {
				words.append(words.isEmpty() ? "" : " ").append(plain(Frameworks.text(prose)));
			}
		}
		return words.toString();
	}

	/** The first of them, a sentence or two: of its prose, else of its descriptors. */
	static String first(Part part) {
		Iterator<? extends Prose> prose = Frameworks.contents(part, ProseFacet.class).iterator();
		Iterator<? extends Prose> descriptors = Frameworks.contents(part, Descriptor.class).iterator();
		while (prose.hasNext() || descriptors.hasNext()) {
			Prose next = prose.hasNext() ? prose.next() : descriptors.next();
			if (Frameworks.hasText(next)) {
				String stem = next instanceof Descriptor && part instanceof Element element ? Frameworks.stem(element).map(words -> words + " ").orElse("") : "";
				return few(stem + plain(Frameworks.text(next).strip().split("\\n\\s*\\n", 2)[0]));
			}
		}
		return "";
	}

	private static String plain(String prose) {
		return BLANKS.matcher(MARKED.matcher(prose).find() ? Markdown.plain(prose) : prose).replaceAll(" ").strip();
	}

	private static String few(String words) {
		if (words.length() <= FEW) {
			return words;
		}
		int end = words.lastIndexOf(' ', FEW);
		return words.substring(0, end < 1 ? FEW : end) + " …";
	}
}
