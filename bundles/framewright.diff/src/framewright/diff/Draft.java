package framewright.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Merged.Piece;
import framewright.core.compare.Merged.Settled;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** A text that is being changed part by part. What nobody touches is printed sign by sign as it was. */
final class Draft {

	private final String text;
	private final String lineEnd;
	private final Node root;
	private final Map<Part, Node> nodes = new HashMap<>();

	Draft(String text, Part framework) {
		this.text = text;
		this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		this.root = adopt(framework, null);
	}

	private Node adopt(Part part, Node parent) {
		Node node = new Node(part, parent);
		nodes.put(part, node);
		for (int i = 0; i < part.parts().size(); i++) {
			Node inner = adopt(part.parts().get(i), node);
			inner.lead = part.lead(i);
			node.inside.add(inner);
		}
		return node;
	}

	/** The node of a part of the text that the draft began with, or {@code null} when it is no part of that. */
	Node node(Part part) {
		return nodes.get(part);
	}

	/** A stretch of a part's own words that is written in another way; the offsets are those of the part's text. */
	private record Splice(int from, int to, String words) {
	}

	/** A part as it is to be printed. */
	static final class Node {
		private final Part part;
		private final List<Node> inside = new ArrayList<>();
		private final List<Splice> splices = new ArrayList<>();
		private Node parent;
		private String lead = "";
		private String oldIndent;
		private String newIndent;
		private Conflict whole;
		private Conflict head;

		private Node(Part part, Node parent) {
			this.part = part;
			this.parent = parent;
		}

		Part part() {
			return part;
		}

		Node parent() {
			return parent;
		}

		List<Node> inside() {
			return inside;
		}

		boolean isWithin(Node other) {
			for (Node node = this; node != null; node = node.parent) {
				if (node == other) {
					return true;
				}
			}
			return false;
		}

		/** Writes some of the part's own words in another way. */
		void splice(int from, int to, String words) {
			splices.add(new Splice(from, to, words));
		}

		/** Shows two versions of the whole part instead of it. */
		void conflict(Conflict conflict) {
			if (whole == null) {
				whole = conflict;
			}
		}

		/** Shows two versions of the part's own words instead of them; for a part with nothing in it, that is the whole part. */
		void headConflict(Conflict conflict) {
			if (head == null) {
				head = conflict;
			}
		}

		boolean isInConflict() {
			return whole != null || head != null;
		}

		void detach() {
			parent.inside.remove(this);
			parent = null;
		}

		/** The blanks that its line begins with, as it will be printed. */
		String indent() {
			if (newIndent != null) {
				return newIndent;
			}
			String own = part == null ? "" : part.indent();
			for (Node up = parent; up != null; up = up.parent) {
				if (up.newIndent != null) {
					return own.startsWith(up.oldIndent) ? up.newIndent + own.substring(up.oldIndent.length()) : own;
				}
			}
			return own;
		}

		/** The blanks that the lines of the parts in it begin with. */
		String inner() {
			return inside.stream().filter(node -> node.lead.contains("\n")).findFirst().map(Node::indent).orElse(indent() + "    ");
		}
	}

	/** A part of another text, without the parts in it; it takes the place that it is put in by {@link #insert}. */
	Node foreign(Part part) {
		return new Node(part, null);
	}

	/** A place where there was nothing, and two versions are to be shown. */
	Node placeholder(Conflict conflict) {
		Node node = new Node(null, null);
		node.whole = conflict;
		return node;
	}

	/** Puts a node among those in another one, with the blank lines and comments that stood before it. */
	void insert(Node node, Node parent, int index, String lead) {
		String from = node.part == null ? "" : node.part.indent();
		String to = parent.inner();
		node.oldIndent = from;
		node.newIndent = to;
		node.parent = parent;
		String own = lead.contains("\n") ? Indents.change(lead, from, to) : "\n" + to;
		boolean close = own.indexOf('\n') == own.lastIndexOf('\n');
		node.lead = (index > 0 && close && wasFirst(node.part) ? "\n" : "") + own;
		parent.inside.add(index, node);
	}

	/** Whether a part is an element that nothing stood before, so that how close it stood does not tell how its author sets elements apart. */
	private static boolean wasFirst(Part part) {
		return part != null && part.kind() == Kind.ELEMENT && (part.parent() == null || part.parent().parts().indexOf(part) == 0);
	}

	/** Puts a node of another text into a foreign one, where it stood. */
	void append(Node node, Node parent, String lead) {
		node.parent = parent;
		node.lead = lead;
		parent.inside.add(node);
	}

	String lead(Node node) {
		return node.lead;
	}

	// ---- printing ----

	/** The text as it is now: settled stretches, and the conflicts between them. */
	List<Piece> print() {
		Printer printer = new Printer();
		printer.out.append(text, 0, root.part.start());
		print(root, printer, null, null);
		printer.settled(text.substring(root.part.end()));
		return printer.finish();
	}

	/** The text as it is now, where there is no conflict in it. */
	String text() {
		StringBuilder all = new StringBuilder();
		for (Piece piece : print()) {
			all.append(((Settled) piece).text());
		}
		return all.toString();
	}

	private void print(Node node, Printer printer, String inheritedOld, String inheritedNew) {
		String old = node.newIndent != null ? node.oldIndent : inheritedOld;
		String now = node.newIndent != null ? node.newIndent : inheritedNew;
		if (node.whole != null) {
			printer.conflict(node.whole);
			return;
		}
		boolean block = hasBlock(node.part);
		boolean opened = !block && !node.inside.isEmpty() && takesBlock(node.part);
		boolean emptied = block && node.inside.isEmpty() && !node.part.parts().isEmpty() && node.part.kind() != Kind.FRAMEWORK && node.part.tail().strip().equals("}") && takesBlock(node.part);
		if (node.head != null) {
			printer.conflict(node.head);
		} else {
			String head = Indents.change(head(node), old, now);
			printer.settled(ends(opened ? head + " {" : emptied ? head.substring(0, head.lastIndexOf('{')).stripTrailing() : head));
		}
		for (Node inner : node.inside) {
			printer.settled(ends(inner.newIndent != null ? inner.lead : Indents.change(inner.lead, old, now)));
			print(inner, printer, old, now);
		}
		String tail = node.part.parts().isEmpty() && !block ? "" : node.part.tail();
		printer.settled(ends(opened ? "\n" + node.indent() + "}" : emptied ? "" : Indents.change(tail, old, now)));
	}

	private String ends(String words) {
		return lineEnd.equals("\n") ? words.replace("\r\n", "\n") : words.replace("\r\n", "\n").replace("\n", lineEnd);
	}

	private static String head(Node node) {
		StringBuilder head = new StringBuilder(node.part.head());
		List<Splice> splices = new ArrayList<>(node.splices);
		splices.sort(Comparator.comparingInt(Splice::from).thenComparingInt(Splice::to));
		for (int i = splices.size() - 1; i >= 0; i--) {
			Splice splice = splices.get(i);
			head.replace(splice.from() - node.part.start(), splice.to() - node.part.start(), splice.words());
		}
		return head.toString();
	}

	private static boolean takesBlock(Part part) {
		return part.kind() == Kind.ELEMENT || part.kind() == Kind.LEVEL || part.kind() == Kind.SCALE;
	}

	private static boolean hasBlock(Part part) {
		return part.end() > part.headEnd() && part.tail().contains("}");
	}

	/** Collects the pieces; a conflict always takes whole lines. */
	private static final class Printer {
		private final List<Piece> pieces = new ArrayList<>();
		private final StringBuilder out = new StringBuilder();
		private boolean afterConflict;

		void settled(String words) {
			if (afterConflict && !words.isEmpty()) {
				int newline = words.indexOf('\n');
				boolean blank = newline >= 0 && words.substring(0, newline).isBlank();
				out.append(blank ? words.substring(newline + 1) : words);
				afterConflict = false;
			} else {
				out.append(words);
			}
		}

		void conflict(Conflict conflict) {
			int end = out.length();
			while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
				end--;
			}
			boolean lineBegins = end == 0 || out.charAt(end - 1) == '\n';
			out.setLength(lineBegins ? end : out.length());
			if (!lineBegins) {
				out.append('\n');
			}
			if (!out.isEmpty()) {
				pieces.add(new Settled(out.toString()));
				out.setLength(0);
			}
			pieces.add(conflict);
			afterConflict = true;
		}

		List<Piece> finish() {
			if (!out.isEmpty()) {
				pieces.add(new Settled(out.toString()));
			}
			return pieces;
		}
	}
}
