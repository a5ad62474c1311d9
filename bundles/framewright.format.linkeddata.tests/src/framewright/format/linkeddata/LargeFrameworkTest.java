package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.dsl.model.Framework;

/** Far more than any framework has. The limits are many times what is needed; a cost that grows with the square would break them. */
class LargeFrameworkTest {

	@TempDir
	Path folder;

	@Test
	void twoThousandElements() throws Exception {
		Framework framework = framework(2_000);
		for (String format : new String[] { "skos", "ctdl-asn", "openbadges" }) {
			long start = System.nanoTime();
			Exported exported = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Exported.of(folder, framework, format, Map.of()));
			assertTrue(exported.files().values().stream().allMatch(text -> text.contains("Component c19-98")));
			if (Boolean.getBoolean("framewright.times")) {
				System.out.println(format + " " + (System.nanoTime() - start) / 1_000_000 + " ms, " + exported.files().values().stream().mapToInt(String::length).sum() + " signs");
			}
		}
	}

	private Framework framework(int elements) {
		StringBuilder text = new StringBuilder("framework large \"Large\" {\n language en-GB\n scale impact \"Impact\" {\n  level low \"Low\"\n  level high \"High\"\n }\n");
		text.append(" structure {\n  domain \"Domain\" numbered 1 contains component\n  component \"Component\" numbered a rated on impact\n }\n");
		for (int i = 0; i < elements / 100; i++) {
			text.append(" domain d" + i + " \"Domain " + i + "\" {\n");
			for (int j = 0; j < 99; j++) {
				String name = "c" + i + "-" + j;
				text.append("  component " + name + " \"Component " + name + "\" {\n   what\n    | A *little*.\n   at low\n    | do a *little* of it.\n   at high\n    | do more of it.\n   see d" + i + "\n  }\n");
			}
			text.append(" }\n");
		}
		return Exported.framework(folder, text.append("}\n").toString());
	}
}
