package framewright.format.word.redline;

import java.util.HashMap;
import java.util.Map;

/** Makes the keys of siblings unique: the second of the same kind gets a number. */
final class Keys {

	private final Map<String, Integer> used = new HashMap<>();

	String unique(String key) {
		int number = used.merge(key, 1, Integer::sum);
		return number == 1 ? key : key + " #" + number;
	}
}
