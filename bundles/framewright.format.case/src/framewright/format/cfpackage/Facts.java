package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the exporter for CASE 1.0 notes of a part in lines such as “- Owner: Somebody”, and what else is noted of it. */
final class Facts {

	private final Map<String, String> facts = new LinkedHashMap<>();
	private final List<String> rest = new ArrayList<>();

	/** @param known whether a word before a colon is that of a fact; all else is text */
	Facts(String notes, Predicate<String> known) {
		boolean beginning = true;
		for (String line : notes.split("\r\n|\r|\n", -1)) {
			int colon = line.indexOf(": ");
			if (beginning && line.startsWith("- ") && colon > 2 && known.test(line.substring(2, colon)) && facts.putIfAbsent(line.substring(2, colon), line.substring(colon + 2)) == null) {
				continue;
			}
			if (!line.isEmpty() || !beginning) {
				rest.add(line);
			}
			beginning = false;
		}
	}

	/** Takes a fact out. */
	Optional<String> take(String label) {
		return Optional.ofNullable(facts.remove(label)).filter(value -> !value.isBlank());
	}

	/** What was not taken, as it stood there. */
	String rest() {
		List<String> lines = new ArrayList<>(facts.entrySet().stream().map(fact -> "- " + fact.getKey() + ": " + fact.getValue()).toList());
		if (!lines.isEmpty() && !rest.isEmpty()) {
			lines.add("");
		}
		lines.addAll(rest);
		return String.join("\n", lines).strip();
	}
}
