package framewright.format.document.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Reads what stands where on the pages of a document. Of a page that is drawn without end, only the beginning is read. */
final class PageScanner extends PDFTextStripper {

	/** A page of a book has some 4,000; maps and drawings may have more. */
	static final int MOST_SIGNS = 200_000;

	private static final int MOST_RULINGS = 20_000;

	/** Operators of one page; a page of text has some thousand. */
	private static final int MOST_STEPS = 2_000_000;

	private static final int DEEPEST_FORMS = 20;

	/** A mark of a sequence of content. */
	private record Mark(int number, boolean artifact, String instead) {
	}

	/** A sign on the page. */
	private record Sign(String text, float left, float right, float base, float size, float space, boolean bold, boolean italic, int marked, boolean artifact, String link) {
	}

	/** A place on the page that leads to an address. */
	private record Area(float left, float top, float right, float bottom, String address) {
	}

	private static final int MOST_LINKS = 500;

	private final List<Area> links = new ArrayList<>();
	private final IProgressMonitor monitor;
	private final TreeMap<Integer, List<Sign>> signs = new TreeMap<>(); // by direction
	private final Set<String> places = new HashSet<>();
	private final List<Ruling> rulings = new ArrayList<>();
	private final List<float[]> path = new ArrayList<>(); // lines and boxes: x0, y0, x1, y1, 1 for a box
	private final Deque<Mark> marks = new ArrayDeque<>();
	private final java.util.IdentityHashMap<PDFont, boolean[]> looks = new java.util.IdentityHashMap<>();
	private PDRectangle box = new PDRectangle();
	private float[] pen = { 0, 0 };
	private float[] start = { 0, 0 };
	private String instead;
	private int count;
	private int rotation;
	private int steps;
	private int forms;
	private int unreadable;
	private boolean pictures;

	PageScanner(IProgressMonitor monitor) {
		this.monitor = monitor;
		setStartPage(0);
		setShouldSeparateByBeads(false);
		path("m", at -> move(at[0], at[1]), 2);
		path("l", at -> line(at[0], at[1]), 2);
		path("c", at -> pen = point(at[4], at[5]), 6);
		path("v", at -> pen = point(at[2], at[3]), 4);
		path("y", at -> pen = point(at[2], at[3]), 4);
		path("h", at -> close(), 0);
		path("re", at -> box(at[0], at[1], at[2], at[3]), 4);
		path("S", at -> paint(true), 0);
		path("s", at -> {
			close();
			paint(true);
		}, 0);
		for (String both : List.of("B", "B*", "b", "b*")) {
			path(both, at -> paint(true), 0);
		}
		for (String fill : List.of("f", "F", "f*")) {
			path(fill, at -> paint(false), 0);
		}
		path("n", at -> path.clear(), 0);
	}

	private interface Step {
		void take(float[] numbers);
	}

	private void path(String name, Step step, int numbers) {
		addOperator(new OperatorProcessor(this) {
			@Override
			public void process(Operator operator, List<COSBase> operands) {
				float[] values = new float[numbers];
				if (operands.size() < numbers) {
					return;
				}
				for (int i = 0; i < numbers; i++) {
					if (!(operands.get(i) instanceof COSNumber number)) {
						return;
					}
					values[i] = number.floatValue();
				}
				step.take(values);
			}

			@Override
			public String getName() {
				return name;
			}
		});
	}

	/** What stands on a page. */
	PageContent scan(PDDocument document, PDPage page, int number) throws IOException {
		this.document = document;
		signs.clear();
		places.clear();
		rulings.clear();
		path.clear();
		marks.clear();
		count = 0;
		steps = 0;
		forms = 0;
		unreadable = 0;
		pictures = false;
		instead = null;
		box = page.getCropBox();
		rotation = page.getRotation();
		links(page);
		if (page.hasContents()) {
			processPage(page);
		}
		return soFar(number);
	}

	/** What was read of the page before it turned out to be damaged. */
	PageContent soFar(int number) {
		int main = signs.entrySet().stream().max(java.util.Comparator.comparingInt(direction -> direction.getValue().size())).map(java.util.Map.Entry::getKey).orElse(0);
		List<Piece> pieces = pieces(signs.getOrDefault(main, List.of()));
		List<Piece> turned = new ArrayList<>();
		signs.forEach((direction, list) -> {
			if (direction != main) {
				turned.addAll(pieces(list));
			}
		});
		boolean sideways = rotation % 180 != 0;
		float width = sideways ? box.getHeight() : box.getWidth();
		float height = sideways ? box.getWidth() : box.getHeight();
		boolean straight = main == 0 && rotation == 0;
		return new PageContent(number, width, height, pieces, straight ? List.copyOf(rulings) : List.of(), turned, unreadable, pictures);
	}

	/** Without what {@link PDFTextStripper} does around a page: articles, sorting, writing. */
	@Override
	public void processPage(PDPage page) throws IOException {
		try {
			super.processPage(page);
		} catch (TooMuch e) {
			// the page is left at what was read of it
		}
	}

	@Override
	protected void startPage(PDPage page) {
		// nothing is written
	}

	@Override
	protected void endPage(PDPage page) {
		// nothing is written
	}

	@Override
	protected void writePage() {
		// nothing is written
	}

	/** Ends the reading of a page that never ends. */
	private static final class TooMuch extends IOException {
		private static final long serialVersionUID = 1;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (++steps > MOST_STEPS || count > MOST_SIGNS) {
			throw new TooMuch();
		}
		if ((steps & 0xFFF) == 0 && monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		if (OperatorName.DRAW_OBJECT.equals(operator.getName())) {
			if (forms >= DEEPEST_FORMS) {
				return;
			}
			if (operands.size() == 1 && operands.get(0) instanceof COSName name && getResources() != null && getResources().isImageXObject(name)) {
				pictures = true;
				return; // nothing of it is needed, and it may be large
			}
			forms++;
			try {
				super.processOperator(operator, operands);
			} finally {
				forms--;
			}
			return;
		}
		if (OperatorName.BEGIN_INLINE_IMAGE.equals(operator.getName())) {
			pictures = true;
			return;
		}
		super.processOperator(operator, operands);
	}

	// ---- letters ----

	@Override
	public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
		Mark outer = marks.peek();
		int number = outer == null ? -1 : outer.number();
		String text = null;
		if (properties != null) {
			number = properties.getInt(COSName.MCID, number);
			text = properties.getString(COSName.ACTUAL_TEXT);
		}
		boolean artifact = outer != null && outer.artifact() || tag != null && "Artifact".equals(tag.getName());
		marks.push(new Mark(number, artifact, text));
		if (text != null) {
			instead = text;
		}
	}

	@Override
	public void endMarkedContentSequence() {
		Mark ended = marks.poll();
		if (ended != null && ended.instead() != null) {
			instead = null;
		}
	}

	@Override
	protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
		String unicode = font.toUnicode(code);
		boolean unmapped = unicode == null || unicode.codePoints().anyMatch(Letters::isUnknown);
		if (unmapped && instead == null && displacement.getX() > 0) {
			unreadable++;
		}
		super.showGlyph(rendering, font, code, displacement);
	}

	@Override
	protected void processTextPosition(TextPosition position) {
		if (++count > MOST_SIGNS) {
			return;
		}
		String text = position.getUnicode();
		if (instead != null) {
			text = instead;
			instead = ""; // the other signs of the sequence show the same words
		}
		if (text == null || text.isEmpty() && instead == null) {
			return;
		}
		float size = Math.abs(position.getFontSizeInPt());
		float left = position.getXDirAdj();
		float base = position.getYDirAdj();
		float right = left + Math.max(0, position.getWidthDirAdj());
		if (!Float.isFinite(left) || !Float.isFinite(base) || !Float.isFinite(right) || !Float.isFinite(size)) {
			return;
		}
		if (size < 1) {
			size = Math.max(1, Math.abs(position.getHeightDir()) * 1.4f);
		}
		boolean[] look = looks.computeIfAbsent(position.getFont(), PageScanner::look);
		boolean bold = look[0] || getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
		Mark mark = marks.peek();
		int direction = Math.round(position.getDir());
		if (!text.isBlank() && !places.add(text + '/' + direction + '/' + Math.round(left * 2) + '/' + Math.round(base * 2))) {
			return; // drawn twice to look bold
		}
		signs.computeIfAbsent(direction, d -> new ArrayList<>())
				.add(new Sign(text, left, right, base, size, position.getWidthOfSpace(), bold, look[1], mark == null ? -1 : mark.number(), mark != null && mark.artifact(), link((left + right) / 2, base - size / 3)));
	}

	/** The address that a place on the page leads to; empty for most. */
	private String link(float x, float y) {
		for (Area area : links) {
			if (x >= area.left() && x <= area.right() && y >= area.top() && y <= area.bottom()) {
				return area.address();
			}
		}
		return "";
	}

	private void links(PDPage page) {
		links.clear();
		if (page.getRotation() != 0) {
			return;
		}
		try {
			for (PDAnnotation annotation : page.getAnnotations()) {
				PDRectangle at = annotation.getRectangle();
				if (links.size() < MOST_LINKS && at != null && annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action && action.getURI() != null) {
					links.add(new Area(at.getLowerLeftX() - box.getLowerLeftX(), box.getUpperRightY() - at.getUpperRightY(), at.getUpperRightX() - box.getLowerLeftX(), box.getUpperRightY() - at.getLowerLeftY(), action.getURI()));
				}
			}
		} catch (IOException | RuntimeException e) {
			links.clear(); // links that cannot be read lead nowhere
		}
	}

	/** Whether a font is bold, and whether it is italic. */
	private static boolean[] look(PDFont font) {
		String name = String.valueOf(font == null ? "" : font.getName()).toLowerCase(java.util.Locale.ROOT);
		boolean bold = name.matches(".*(bold|black|heavy|semibold|demi).*") && !name.contains("semilight");
		boolean italic = name.matches(".*(italic|oblique).*");
		PDFontDescriptor descriptor = font == null ? null : font.getFontDescriptor();
		if (descriptor != null) {
			bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= 600;
			italic |= descriptor.isItalic() || descriptor.getItalicAngle() != 0;
		}
		return new boolean[] { bold, italic };
	}

	/** Puts signs together that follow each other on a line. */
	private static List<Piece> pieces(List<Sign> signs) {
		List<Piece> pieces = new ArrayList<>();
		PieceMaker maker = new PieceMaker(pieces);
		for (Sign sign : signs) {
			maker.add(sign);
		}
		maker.end();
		return pieces;
	}

	/** One piece after the other, in the order in which they are drawn. */
	private static final class PieceMaker {

		private final List<Piece> pieces;
		private final StringBuilder text = new StringBuilder();
		private Sign first;
		private Sign last;
		private float left;
		private float right;
		private boolean space;

		PieceMaker(List<Piece> pieces) {
			this.pieces = pieces;
		}

		void add(Sign sign) {
			boolean blank = sign.text().isBlank();
			if (first == null) {
				if (!blank) {
					begin(sign);
				}
				return;
			}
			float gap = sign.left() - right;
			float size = Math.max(first.size(), sign.size());
			boolean sameLine = Math.abs(sign.base() - first.base()) < 0.1f * size;
			boolean near = gap > -0.5f * size && gap < (space || blank ? 1f : 0.6f) * size;
			boolean same = sign.bold() == first.bold() && sign.italic() == first.italic() && Math.abs(sign.size() - first.size()) < 0.3f && sign.marked() == first.marked()
					&& sign.artifact() == first.artifact() && sign.link().equals(first.link());
			if (!sameLine || !near || !same && !blank) {
				end();
				if (!blank) {
					begin(sign);
				}
				return;
			}
			if (blank) {
				space = true;
				right = Math.max(right, sign.right());
				return;
			}
			if (space || gap > between(sign)) {
				text.append(' ');
			}
			space = false;
			text.append(sign.text());
			right = Math.max(right, sign.right());
			last = sign;
		}

		/** How wide a gap is that divides words. */
		private float between(Sign sign) {
			float spaceWidth = sign.space() > 0 && Float.isFinite(sign.space()) ? sign.space() : 0.25f * sign.size();
			return Math.max(0.1f * sign.size(), Math.min(0.5f * spaceWidth, 0.25f * sign.size()));
		}

		private void begin(Sign sign) {
			first = sign;
			last = sign;
			text.setLength(0);
			text.append(sign.text());
			left = sign.left();
			right = sign.right();
			space = false;
		}

		void end() {
			if (first != null && !text.toString().isBlank()) {
				String words = Letters.clean(text.toString());
				pieces.add(new Piece(space ? words + " " : words, left, Math.max(last.right(), left), first.base(), first.size(), first.bold(), first.italic(), first.marked(), first.artifact(), first.link()));
			}
			first = null;
			space = false;
		}
	}

	// ---- lines ----

	private float[] point(float x, float y) {
		Point2D.Float at = getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
		return new float[] { at.x - box.getLowerLeftX(), box.getUpperRightY() - at.y };
	}

	private void move(float x, float y) {
		pen = point(x, y);
		start = pen;
	}

	private void line(float x, float y) {
		float[] to = point(x, y);
		segment(pen, to, 0);
		pen = to;
	}

	private void close() {
		segment(pen, start, 0);
		pen = start;
	}

	private void box(float x, float y, float width, float height) {
		segment(point(x, y), point(x + width, y + height), 1);
		pen = point(x, y);
		start = pen;
	}

	private void segment(float[] from, float[] to, float kind) {
		if (path.size() < MOST_RULINGS) {
			path.add(new float[] { Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]), kind });
		}
	}

	/** @param stroke whether the lines themselves are drawn, and not only what is between them */
	private void paint(boolean stroke) {
		if (!stroke && path.size() == 4 && path.stream().allMatch(line -> line[4] == 0)) {
			enclose();
		}
		for (float[] line : path) {
			float width = line[2] - line[0];
			float height = line[3] - line[1];
			if (line[4] == 0) {
				if (stroke) {
					ruling(line, width, height);
				}
			} else if (width < THIN || height < THIN) {
				ruling(line, width, height);
			} else if (stroke || width > 12 && height > 6) {
				edges(line);
			}
		}
		path.clear();
	}

	/** A line is at most so thick, in points. */
	private static final float THIN = 2.5f;

	/** Four lines that are filled are a box. */
	private void enclose() {
		float[] all = { Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE, 1 };
		for (float[] line : path) {
			all[0] = Math.min(all[0], line[0]);
			all[1] = Math.min(all[1], line[1]);
			all[2] = Math.max(all[2], line[2]);
			all[3] = Math.max(all[3], line[3]);
		}
		path.clear();
		path.add(all);
	}

	private void edges(float[] box) {
		add(new Ruling(false, box[1], box[0], box[2]));
		add(new Ruling(false, box[3], box[0], box[2]));
		add(new Ruling(true, box[0], box[1], box[3]));
		add(new Ruling(true, box[2], box[1], box[3]));
	}

	private void ruling(float[] line, float width, float height) {
		if (height < THIN && width > height) {
			add(new Ruling(false, (line[1] + line[3]) / 2, line[0], line[2]));
		} else if (width < THIN && height > width) {
			add(new Ruling(true, (line[0] + line[2]) / 2, line[1], line[3]));
		}
	}

	private void add(Ruling ruling) {
		if (ruling.length() > 2 && rulings.size() < MOST_RULINGS) {
			rulings.add(ruling);
		}
	}
}
