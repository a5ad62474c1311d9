package framewright.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.editing.Proposal.Kind;
import framewright.editing.library.LibraryCheck;
import framewright.editing.library.LibraryIndex;

/** Proposals are made of what is around a place only, and must be those that the whole text would give. */
class ProposalsAroundTest {

	private static final int MOST = 400;
	private static final Path LIBRARY = Path.of(System.getProperty("framewright.samples"));

	@Test
	void areThoseOfTheWholeText() throws Exception {
		Library library = Library.containing(LIBRARY);
		LibraryIndex index = new LibraryIndex();
		index.saved(LibraryCheck.of(library, null).index());
		Random random = new Random(11);
		int shorter = 0;
		for (Path file : library.files()) {
			String text = Files.readString(file);
			TextModel model = new TextModel(file, index);
			TextModel whole = new TextModel(file, index);
			Set<String> elements = elements(whole, text);
			for (int i = 0; i < 25; i++) {
				int line = text.indexOf('\n', random.nextInt(text.length())) + 1;
				String typed = List.of("    ", "    see ", "    at ", "    s", "    see l", "").get(random.nextInt(6));
				String asked = text.substring(0, line) + typed + "\n" + text.substring(line);
				int place = line + typed.length();
				List<Proposal> found = Proposals.at(model, asked, place);
				List<Proposal> all = Proposals.at(Around.whole(whole, asked, place));
				if (all.size() < MOST) {
					assertEquals("", difference(all, found, elements), file.getFileName() + " at " + line + " " + typed);
				}
				shorter += Around.of(model, asked, place).text().length() < asked.length() / 2 ? 1 : 0;
			}
		}
		assertTrue(shorter > 50, "only " + shorter + " places were looked at alone");
	}

	private static Set<String> elements(TextModel model, String text) {
		return model.read(text, resource -> Frameworks.of(resource).map(framework -> Frameworks.allElements(framework).stream().map(Element::getName).collect(Collectors.toSet())).orElse(Set.of()));
	}

	/** A word in the wrong place can cost the whole text the elements behind it, or their titles; they are proposed all the same. */
	private static String difference(List<Proposal> all, List<Proposal> found, Set<String> elements) {
		Set<Proposal> missing = untitled(all);
		missing.removeAll(untitled(found));
		Set<Proposal> more = untitled(found);
		more.removeAll(untitled(all));
		more.removeIf(proposal -> proposal.kind() == Kind.REFERENCE && elements.contains(proposal.text().substring(proposal.text().lastIndexOf('.') + 1)));
		return (missing.isEmpty() ? "" : "missing " + missing) + (more.isEmpty() ? "" : " more " + more);
	}

	private static Set<Proposal> untitled(List<Proposal> proposals) {
		Set<Proposal> untitled = new LinkedHashSet<>();
		proposals.forEach(one -> untitled.add(new Proposal(one.offset(), one.length(), one.text(), one.label(), "", one.kind())));
		return untitled;
	}
}
