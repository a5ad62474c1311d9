package framewright.editing.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.dsl.Frameworks;
import framewright.editing.Libraries;
import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Target;

class RemarksTest {

	@TempDir
	Path folder;

	private static List<String> remarks(String text, Map<Target, Integer> uses, Set<String> changed) {
		return LibraryTexts.read(Path.of("a.framework").toAbsolutePath(), text,
				resource -> Remarks.of(Frameworks.of(resource).orElseThrow(), uses, changed).stream().map(remark -> text.substring(remark.offset()).split(" ")[1] + ": " + remark.words()).toList());
	}

	@Test
	void wordsAndWhatIsMissingAreTold() {
		assertEquals(List.of("listening: 7 words"), remarks(Libraries.ALPHA, Map.of(), Set.of()));
		String less = Libraries.ALPHA.replace("    at high\n                    | seek out other views.\n            ", "");
		assertEquals(List.of("listening: one level is not described · 3 words · changed since the last published version"), remarks(less, Map.of(), Set.of("listening", "gone")));
	}

	@Test
	void usesAreCountedAcrossTheLibrary() throws IOException {
		LibraryTexts texts = new LibraryTexts(Libraries.small(folder), file -> Optional.empty());
		List<NamesInText> names = new ArrayList<>();
		for (Path file : texts.files()) {
			names.add(texts.names(file));
		}
		assertEquals(List.of("growth: 3 words · used in one place"), remarks(Libraries.BETA, Remarks.uses(names), Set.of()));
	}
}
