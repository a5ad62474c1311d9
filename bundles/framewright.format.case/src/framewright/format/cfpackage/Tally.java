package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;

/** Keeps account of what became of each part of a package. */
final class Tally {

	private static final int SHOWN = 200;
	/** How many doubts of one kind are told one by one. */
	private static final int MOST = 100;

	private final List<SourceLine> lines = new ArrayList<>();
	private final List<Doubt> doubts = new ArrayList<>();

	/** The number of the next line. */
	int next() {
		return lines.size() + 1;
	}

	int used(String text, String where, String place, EObject target) {
		return used(text, where, place, target, Sureness.SURE);
	}

	int used(String text, String where, String place, EObject target, Sureness sureness) {
		lines.add(SourceLine.used(next(), shown(text), place).at(shown(where)).to(target).as("", sureness));
		return lines.size();
	}

	int skipped(String text, String where, String reason) {
		lines.add(SourceLine.skipped(next(), shown(text), reason).at(shown(where)));
		return lines.size();
	}

	int left(String text, String where, String reason) {
		lines.add(SourceLine.left(next(), shown(text), where + ": " + reason).at(shown(where)));
		return lines.size();
	}

	void doubt(int line, String message) {
		if (doubts.size() < MOST) {
			doubts.add(new Doubt(line, message));
		} else if (doubts.size() == MOST) {
			doubts.add(new Doubt(0, "There is more of this kind in the document; the lines tell of each."));
		}
	}

	/** Enough of a text to know it again. */
	static String shown(String text) {
		String line = JsonText.line(text).strip();
		if (line.length() <= SHOWN) {
			return line;
		}
		return line.substring(0, Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "…";
	}

	List<SourceLine> lines() {
		return lines;
	}

	List<Doubt> doubts() {
		return doubts;
	}
}
