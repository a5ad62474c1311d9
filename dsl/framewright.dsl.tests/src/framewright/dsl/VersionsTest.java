package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

	private static final List<String> IN_ORDER = List.of("0.0.0", "0.0.1", "0.9.0", "0.10.0", "1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta",
			"1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1-rc.1", "1.0.1", "2.0.0", "10.0.0", "999999999.0.0");

	@Test
	void older() {
		for (int i = 0; i < IN_ORDER.size(); i++) {
			for (int j = 0; j < IN_ORDER.size(); j++) {
				assertEquals(Integer.signum(Integer.compare(i, j)), Integer.signum(Versions.ORDER.compare(IN_ORDER.get(i), IN_ORDER.get(j))), IN_ORDER.get(i) + " and " + IN_ORDER.get(j));
			}
		}
	}

	@Test
	void isATotalOrder() {
		Random random = new Random(7);
		List<String> versions = new ArrayList<>(IN_ORDER);
		String[] additions = { "", "", "-1", "-01", "-a", "-a-1", "-a.1", "-1.a", "-A", "-1a", "-999999999", "-9999999999", "-9999999998", "-00000000000" };
		for (int i = 0; i < 50; i++) {
			versions.add(random.nextInt(2) + "." + random.nextInt(2) + "." + random.nextInt(2) + additions[random.nextInt(additions.length)]);
		}
		for (String a : versions) {
			assertTrue(Versions.isVersion(a), a);
			for (String b : versions) {
				int order = Integer.signum(Versions.ORDER.compare(a, b));
				assertEquals(-order, Integer.signum(Versions.ORDER.compare(b, a)), a + " and " + b);
				for (String c : versions) {
					if (order <= 0 && Versions.ORDER.compare(b, c) <= 0) {
						assertTrue(Versions.ORDER.compare(a, c) <= 0, a + ", " + b + ", " + c);
					}
				}
			}
		}
		Collections.shuffle(versions, random);
		versions.sort(Versions.ORDER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1.0", "1.0.0.0", "v1.0.0", "01.0.0", "1.0.0-", "1.0.0-a.", "1.0.0-a..b", "1.0.0+b", " 1.0.0", "1.0.0 ", "-1.0.0", "9999999999.0.0", "１.0.0" })
	void noVersions(String text) {
		assertFalse(Versions.isVersion(text));
	}
}
