package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;

/** Keeps account of what became of each thing of a graph. */
final class Ledger {

	private static final int SHOWN = 200;
	private static final int MOST = 100;

	private final List<SourceLine> lines = new ArrayList<>();
	private final List<Doubt> doubts = new ArrayList<>();

	int used(String text, String where, String place, EObject target) {
		lines.add(SourceLine.used(lines.size() + 1, shown(text), place).at(shown(where)).to(target));
		return lines.size();
	}

	void skipped(String text, String where, String reason) {
		lines.add(SourceLine.skipped(lines.size() + 1, shown(text), reason).at(shown(where)));
	}

	void left(String text, String where, String reason) {
		lines.add(SourceLine.left(lines.size() + 1, shown(text), shown(where) + ": " + reason).at(shown(where)));
	}

	void doubt(int line, String message) {
		if (doubts.size() < MOST) {
			doubts.add(new Doubt(line, message));
		}
	}

	static String shown(String text) {
		String line = ForeignText.line(text);
		return line.length() <= SHOWN ? line : line.substring(0, Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "…";
	}

	List<SourceLine> lines() {
		return lines;
	}

	List<Doubt> doubts() {
		return doubts;
	}
}
