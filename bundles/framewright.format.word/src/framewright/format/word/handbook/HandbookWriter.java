package framewright.format.word.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;

import framewright.format.word.document.Body;
import framewright.format.word.document.Look;
import framewright.format.word.document.Markup;
import framewright.format.word.document.PageSetup;
import framewright.format.word.document.Palette;
import framewright.format.word.document.Paragraph;
import framewright.format.word.document.Span;
import framewright.format.word.document.StyleNames;
import framewright.format.word.document.TableMarkup;
import framewright.format.word.document.WordFile;
import framewright.format.word.handbook.Block.Cell;

/** Writes the blocks of a handbook into the text of a document. */
final class HandbookWriter {

	/** More characters than this in a cell fill much of a page where there are four columns; such a row may go over to the next page. */
	private static final int LONG_CELL = 1500;

	/** A table with no more rows than these stays on one page; one with a head may go over to the next. */
	private static final int MOST_TOGETHER = 18;
	private static final int MOST_UNDER_HEAD = 4;

	/** With more lines than this, contents are no help; then headings of lower orders are left out of them. */
	private static final int MOST_LINES = 240;

	private static final int DEEPEST_LISTED = 3;

	/** Around the smart card, in twentieths of a point. */
	private static final int CARD_MARGIN = 720;

	private final Body body;
	private final TableMarkup tables;
	private final WordFile file;
	private final Palette palette;
	private final PageSetup upright;
	private final PageSetup wide;
	private final PageSetup narrow;
	private final boolean landscape;
	private final SubMonitor progress;
	private final Map<String, String> pictures = new LinkedHashMap<>();
	private final List<Pictures.Shown> shown = new ArrayList<>();
	private final Map<Block.Heading, String> listed = new java.util.IdentityHashMap<>();
	private PageSetup pages;
	private int drawings;

	/**
	 * @param upright how pages are laid out, with their headers
	 * @param wide the same for pages that lie on their side
	 * @param landscape whether rubrics stand on such pages
	 */
	HandbookWriter(Markup xml, Body body, WordFile file, StyleNames styles, Palette palette, PageSetup upright, PageSetup wide, boolean landscape, SubMonitor progress) {
		this.body = body;
		this.tables = new TableMarkup(xml, styles);
		this.file = file;
		this.palette = palette;
		this.upright = upright;
		this.wide = wide;
		this.narrow = wide.narrow(CARD_MARGIN);
		this.landscape = landscape;
		this.progress = progress;
		this.pages = upright;
	}

	/** The pictures that the text shows, which must be written beside it. */
	List<Pictures.Shown> pictures() {
		return shown;
	}

	/** The cover, on pages of its own. @param selection what part of the framework it is, in words; empty when it is all */
	void cover(Imprint imprint, String subtitle, Optional<Pictures.Shown> logo, String logoAlt, String logoName, String selection, PageSetup cover) {
		logo.ifPresent(picture -> picture(picture, 3400, 1700, logoName, logoAlt));
		body.paragraph(Paragraph.of(Look.TITLE, imprint.title()));
		body.paragraph(Paragraph.of(Look.SUBTITLE, subtitle));
		if (!imprint.warning().isEmpty()) {
			body.paragraph(Paragraph.of(Look.WARNING, imprint.warning()));
		}
		if (!selection.isEmpty()) {
			body.paragraph(Paragraph.of(Look.COVER, List.of(Span.strong("This document holds only a part: "), Span.plain(selection))));
		}
		for (Imprint.Fact fact : imprint.cover()) {
			List<Span> spans = new ArrayList<>(List.of(Span.strong(fact.name() + ":\u2002")));
			spans.addAll(fact.values());
			body.paragraph(Paragraph.of(Look.COVER, spans));
		}
		body.endPages(cover);
	}

	/** The contents, of all headings that follow. */
	void contents(List<Block> blocks) {
		List<Block.Heading> headings = blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).filter(Block.Heading::isListed).toList();
		int deepest = DEEPEST_LISTED;
		while (deepest > 1 && count(headings, deepest) > MOST_LINES) {
			deepest--;
		}
		List<Body.Listed> lines = new ArrayList<>();
		for (Block.Heading heading : headings) {
			if (heading.order() <= deepest) {
				String bookmark = String.format("_Toc%09d", lines.size() + 1);
				listed.put(heading, bookmark);
				lines.add(new Body.Listed(heading.order(), bookmark, heading.number(), heading.title()));
			}
		}
		body.contents("Contents", deepest, lines);
	}

	private static long count(List<Block.Heading> headings, int deepest) {
		return headings.stream().filter(heading -> heading.order() <= deepest).count();
	}

	/** @param firstOnNewPage whether the first of them must begin a page */
	void write(List<Block> blocks, boolean firstOnNewPage) {
		progress.setWorkRemaining(blocks.size());
		PageSetup[] layouts = layouts(blocks);
		boolean newPage = firstOnNewPage;
		for (int i = 0; i < blocks.size(); i++) {
			progress.split(1);
			switch (blocks.get(i)) {
				case Block.Heading heading -> {
					boolean broken = turn(layouts[i]);
					heading(heading, !broken && (newPage || heading.newPage() && i > 0));
					newPage = false;
				}
				case Block.Text text -> {
					if (!text.paragraphs().isEmpty()) {
						turn(layouts[i]);
						text.paragraphs().forEach(body::paragraph);
					}
				}
				case Block.Table table -> {
					turn(layouts[i]);
					table(table, i == 0 || !(blocks.get(i - 1) instanceof Block.Heading));
				}
				case Block.Picture picture -> {
					turn(layouts[i]);
					figure(picture);
				}
				case Block.Card card -> {
					turn(layouts[i]);
					new CardTable(body, tables, palette, narrow).write(card);
				}
			}
		}
	}

	/**
	 * How the page is laid out on which each block stands. What stands between two headings that the contents list stands on pages of one layout: a rubric that lies on its side takes along
	 * what leads up to it. A heading under which another stands directly goes with that.
	 */
	private PageSetup[] layouts(List<Block> blocks) {
		PageSetup[] layouts = new PageSetup[blocks.size()];
		PageSetup next = upright;
		for (int end = blocks.size(); end > 0;) {
			int start = end - 1;
			while (start > 0 && !(blocks.get(start) instanceof Block.Heading heading && heading.isListed())) {
				start--;
			}
			PageSetup layout = null;
			for (Block block : blocks.subList(start, end)) {
				layout = switch (block) {
					case Block.Card card -> narrow;
					case Block.Table table when landscape && table.rubric() -> wide;
					case Block.Heading heading -> layout;
					case Block.Text text when text.paragraphs().stream().allMatch(paragraph -> paragraph.look() == Look.AUDIENCE) -> layout;
					default -> layout == null ? upright : layout;
				};
			}
			next = layout == null ? next : layout;
			java.util.Arrays.fill(layouts, start, end, next);
			end = start;
		}
		return layouts;
	}

	/** What follows stands on pages of this layout. @return whether a new page begins */
	private boolean turn(PageSetup next) {
		if (next == pages) {
			return false;
		}
		body.endPages(pages);
		pages = next;
		return true;
	}

	/** Ends the document. */
	void finish() {
		body.finish(pages);
	}

	private void heading(Block.Heading heading, boolean newPage) {
		boolean kind = !heading.kind().isEmpty();
		if (kind) {
			body.heading(Look.KIND, 0, newPage, false, List.of(), "", heading.kind());
		}
		List<String> bookmarks = new ArrayList<>();
		if (!heading.bookmark().isEmpty()) {
			bookmarks.add(heading.bookmark());
		}
		if (listed.containsKey(heading)) {
			bookmarks.add(listed.get(heading));
		}
		body.heading(heading.look(), heading.look().order() > 0 ? 0 : heading.order(), newPage && !kind, kind, bookmarks, heading.number(), heading.title());
	}

	private void table(Block.Table table, boolean titled) {
		if (titled && table.rubric() || table.shown()) {
			body.paragraph(Paragraph.of(Look.LABEL, table.title()));
		}
		int sum = table.shares().stream().mapToInt(Integer::intValue).sum();
		List<Integer> widths = table.shares().stream().map(share -> pages.text() * share / sum).toList();
		tables.begin(widths, table.title(), !table.head().isEmpty(), table.rowTitles());
		if (!table.head().isEmpty()) {
			row(table.head(), widths, true, false, palette.ink(), palette.ink());
		}
		boolean together = !table.rubric() && table.rows().size() <= (table.head().isEmpty() ? MOST_TOGETHER : MOST_UNDER_HEAD);
		for (int i = 0; i < table.rows().size(); i++) {
			row(table.rows().get(i), widths, false, together && i < table.rows().size() - 1, table.rowTitles() ? palette.pale() : "", "");
		}
		tables.end();
		body.afterTable();
	}

	private void row(List<Cell> cells, List<Integer> widths, boolean head, boolean withNext, String first, String others) {
		boolean whole = head || cells.stream().allMatch(cell -> cell.paragraphs().stream().mapToInt(Paragraph::length).sum() < LONG_CELL);
		tables.beginRow(head, whole);
		int column = 0;
		for (Cell cell : cells) {
			int width = widths.subList(column, column + cell.columns()).stream().mapToInt(Integer::intValue).sum();
			tables.beginCell(width, cell.columns(), column == 0 ? first : others);
			if (cell.paragraphs().isEmpty()) {
				body.paragraph(Paragraph.of(Look.CELL, ""), withNext);
			}
			cell.paragraphs().forEach(paragraph -> body.paragraph(paragraph, withNext));
			tables.end();
			column += cell.columns();
		}
		tables.end();
	}

	private void figure(Block.Picture figure) {
		if (figure.shown().isPresent()) {
			picture(figure.shown().get(), pages.text(), pages.textHeight() * 6 / 10, figure.file(), figure.description());
		} else {
			body.paragraph(Paragraph.of(Look.NOTE, "Picture: " + figure.description()));
		}
		if (!figure.caption().isEmpty()) {
			body.paragraph(Paragraph.of(Look.CAPTION, figure.caption()));
		}
	}

	private void picture(Pictures.Shown picture, int widest, int highest, String name, String description) {
		String relation = pictures.computeIfAbsent(picture.name(), one -> {
			shown.add(picture);
			return file.related("image", "media/" + one);
		});
		double scale = Math.min(1, Math.min(widest / (double) picture.width(), highest / (double) picture.height()));
		body.picture(++drawings, relation, (int) Math.max(1, picture.width() * scale), (int) Math.max(1, picture.height() * scale), name, description);
	}
}
