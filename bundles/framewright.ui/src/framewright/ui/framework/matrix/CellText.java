package framewright.ui.framework.matrix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.GC;

import framewright.editing.prose.Block;
import framewright.editing.prose.Block.Run;
import framewright.editing.prose.Prose;

/** A prose broken into lines of one width, ready to be painted. Lengths are points. Immutable. */
final class CellText {

	/** Some words of one look on one line. */
	private record Piece(int x, int y, String words, int face, boolean link) {
	}

	private final List<Piece> pieces;
	private final int height;

	private CellText(List<Piece> pieces, int height) {
		this.pieces = pieces;
		this.height = height;
	}

	static CellText of(Prose prose, int width, Type type) {
		Setting setting = new Setting(width, type);
		for (Block block : prose.blocks()) {
			setting.set(block);
		}
		return new CellText(List.copyOf(setting.pieces), setting.y);
	}

	/** Plain words in one face. */
	static CellText of(String words, int face, int width, Type type) {
		Setting setting = new Setting(width, type);
		setting.face = face;
		setting.set(new Block(Block.Kind.PARAGRAPH, 0, 0, words, List.of()));
		return new CellText(List.copyOf(setting.pieces), setting.y);
	}

	/** How high a prose is when it is broken into lines; without making them. */
	static int height(Prose prose, int width, Type type) {
		Setting setting = new Setting(width, type);
		setting.measuring = true;
		for (Block block : prose.blocks()) {
			setting.set(block);
		}
		return setting.y;
	}

	int height() {
		return height;
	}

	/** Paints the lines that lie in a stretch of the window. */
	void paint(GC gc, int left, int top, int from, int to, Type type) {
		for (Piece piece : pieces) {
			int y = top + piece.y();
			if (y + type.lineHeight() < from) {
				continue;
			}
			if (y > to) {
				break;
			}
			gc.setFont(type.font(piece.face()));
			gc.drawString(piece.words(), left + piece.x(), y, true);
			if (piece.link()) {
				int line = y + type.lineHeight() - 3;
				gc.drawLine(left + piece.x(), line, left + piece.x() + gc.textExtent(piece.words()).x, line);
			}
		}
	}

	/** Sets words line by line. */
	private static final class Setting {
		private final int width;
		private final Type type;
		private final List<Piece> pieces = new ArrayList<>();
		private int y;
		private int margin;
		private int face;
		private boolean measuring;
		private List<Run> runs = List.of();
		private String text = "";

		Setting(int width, Type type) {
			this.width = width;
			this.type = type;
		}

		void set(Block block) {
			boolean paragraph = block.kind() == Block.Kind.PARAGRAPH;
			if (y > 0 && paragraph) {
				y += type.lineHeight() / 2;
			}
			int step = Math.round(type.width('0', 0) * 2.2f);
			margin = paragraph ? 0 : Math.min(block.depth() * step, width / 2);
			if (!paragraph && !measuring) {
				String mark = block.mark();
				pieces.add(new Piece(Math.max(0, margin - type.exactly(mark, 0) - Math.round(type.width(' ', 0) * 1.5f)), y, mark, 0, false));
			}
			text = block.text();
			runs = block.runs();
			lines();
		}

		private int face(int at) {
			for (Run run : runs) {
				if (at >= run.offset() && at < run.end()) {
					return (run.look().strong() ? Type.BOLD : 0) | (run.look().emphasis() ? Type.ITALIC : 0);
				}
			}
			return face;
		}

		private boolean link(int at) {
			return runs.stream().anyMatch(run -> at >= run.offset() && at < run.end() && !run.look().link().isEmpty());
		}

		private void lines() {
			boolean plain = runs.isEmpty();
			int start = 0;
			int breakAt = -1;
			float x = margin;
			for (int i = 0; i < text.length(); i++) {
				char sign = text.charAt(i);
				boolean blank = sign == ' ' || sign == '\n';
				x += type.width(blank ? ' ' : sign, plain ? face : face(i));
				if (blank) {
					breakAt = i;
				} else if (x > width && i > start) {
					int end = breakAt > start ? breakAt : i;
					line(start, end);
					start = breakAt > start ? breakAt + 1 : i;
					breakAt = -1;
					x = margin;
					for (int k = start; k <= i; k++) {
						x += type.width(text.charAt(k) == '\n' ? ' ' : text.charAt(k), plain ? face : face(k));
					}
				}
			}
			line(start, text.length());
		}

		private void line(int from, int to) {
			if (!measuring) {
				int x = margin;
				for (int at = from; at < to;) {
					int end = runs.isEmpty() ? to : same(at, to);
					String words = text.substring(at, end).replace('\n', ' ');
					pieces.add(new Piece(x, y, words, face(at), link(at)));
					x += end < to ? type.exactly(words, face(at)) : 0;
					at = end;
				}
			}
			y += type.lineHeight();
		}

		/** Where the look of a place ends. */
		private int same(int at, int to) {
			int end = to;
			for (Run run : runs) {
				if (run.offset() > at) {
					end = Math.min(end, run.offset());
				} else if (run.end() > at) {
					end = Math.min(end, run.end());
				}
			}
			return end;
		}
	}
}
