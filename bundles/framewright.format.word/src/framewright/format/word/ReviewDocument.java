package framewright.format.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import framewright.core.compare.Changes.Side;
import framewright.core.compare.Comparison;
import framewright.core.library.FrameworkText;
import framewright.core.review.ChangeReport.Reported;
import framewright.core.review.Review;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.format.word.document.Body;
import framewright.format.word.document.Comments;
import framewright.format.word.document.Look;
import framewright.format.word.document.Numbering;
import framewright.format.word.document.Properties;
import framewright.format.word.document.Styles;
import framewright.format.word.document.Tracked;
import framewright.format.word.document.WordFile;
import framewright.format.word.document.Wordml;
import framewright.format.word.redline.FrameworkTree;
import framewright.format.word.redline.Marked.Paragraph;
import framewright.format.word.redline.Marked.Section;
import framewright.format.word.redline.Merge;
import framewright.format.word.redline.Names;

/**
 * Two versions of a framework as one Word document: the whole newer version, with what changed as tracked changes and what reviewers said as
 * comments. With all changes accepted it is the newer version, with all rejected the older one.
 * <p>
 * The author of the tracked changes is the newer version itself (“Version 2.1.0”), because a person's name would claim that this person made each
 * of them; their date is that of the version.
 */
final class ReviewDocument {

	private final Reported reported;
	private final Review review;
	private final Framework old;
	private final Framework now;
	private final boolean changedPartsOnly;

	/** @param changedPartsOnly whether parts without changes and comments are left out */
	ReviewDocument(Reported reported, boolean changedPartsOnly) throws IOException {
		this.reported = reported;
		this.review = reported.review().orElse(null);
		this.old = read(reported.old());
		this.now = read(reported.now());
		this.changedPartsOnly = changedPartsOnly;
	}

	private static Framework read(Comparison.Text text) throws IOException {
		return FrameworkText.read(text.text()).orElseThrow(() -> new IOException("The text of " + text.label() + " has mistakes, so no document can be made of it. Mend what the list of problems says, and try again."));
	}

	void write(OutputStream out) throws IOException {
		Names names = new Names(old, now, reported.changes().changes());
		Section merged = new Merge(reported.words()).of(FrameworkTree.of(old, names), FrameworkTree.of(now, names));
		Section text = changedPartsOnly ? new ChangedParts(discussed(names)).of(merged) : merged;
		OffsetDateTime date = date(now);
		Tracked tracked = new Tracked(author(reported.changes().now()), date == null ? null : Comments.time(date));
		PlaceMap map = new PlaceMap();
		Comments comments = new Comments();
		Remarks remarks = new Remarks(RedlineWriter.paragraphs(text), names, comments, map);
		Notes notes = new Notes(reported.changes().changes(), remarks, titles(true), titles(false), date);
		notes.write();
		if (review != null) {
			notes.decisions(review);
			review.discussions().forEach(remarks::discussion);
		}
		file(out, text, tracked, map, comments, remarks, notes, date);
	}

	private void file(OutputStream out, Section text, Tracked tracked, PlaceMap map, Comments comments, Remarks remarks, Notes notes, OffsetDateTime date) throws IOException {
		Side side = reported.changes().now();
		String language = now.getLanguage() == null ? "en-GB" : now.getLanguage();
		String subject = "Changes from " + reported.changes().old().label() + " to " + side.label();
		Numbering numbering = new Numbering();
		try (WordFile file = new WordFile(out, Wordml.types())) {
			file.related("", "officeDocument", WordFile.DOCUMENT);
			file.related("styles", "styles.xml");
			file.related("numbering", "numbering.xml");
			file.related("comments", "comments.xml");
			file.related(WordFile.DOCUMENT, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended.xml");
			Properties properties = new Properties(file);
			properties.core(side.title() + ": " + subject, subject, publisher(), language, date == null ? null : Comments.time(date));
			properties.settings();
			String footer = properties.footer(side.title() + " – " + subject.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + subject.substring(1));
			file.part(WordFile.DOCUMENT, xml -> {
				Body body = new Body(xml, file, numbering, tracked);
				body.begin();
				new FirstPage(body, map).write(reported.changes(), review, notes.effects(), changedPartsOnly ? "This document holds only the parts that changed or were commented on." : "");
				new RedlineWriter(body, map, remarks).write(text);
				body.paragraph(Look.SMALL, "End of “" + side.title() + "”");
				body.finish(footer);
				body.untracked().forEach(map::other);
			});
			file.part(Wordml.STYLES, xml -> new Styles(xml, language).write());
			file.part(Wordml.NUMBERING, numbering::write);
			file.part(Wordml.COMMENTS, comments::write);
			file.part(Wordml.THREADS, comments::writeThreads);
			properties.custom(custom(tracked));
			properties.data(PlaceMap.NAMESPACE,
					xml -> map.write(xml, side.framework(), reported.changes().old().version(), side.version(), review == null ? "" : review.id(), tracked.author()));
		}
	}

	private Map<String, String> custom(Tracked tracked) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("framewright.framework", reported.changes().now().framework());
		values.put("framewright.old", reported.changes().old().version());
		values.put("framewright.new", reported.changes().now().version());
		values.put("framewright.author", tracked.author());
		return values;
	}

	/** Who the tracked changes are by: “Version 2.1.0”. */
	private static String author(Side side) {
		String label = side.label().isBlank() ? "newer version" : side.label().strip();
		return label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1);
	}

	private String publisher() {
		return now.getPublisher() != null ? now.getPublisher() : now.getOwner() != null ? now.getOwner() : "Framewright";
	}

	private static OffsetDateTime date(Framework framework) {
		try {
			return framework.getDate() == null ? null : LocalDate.parse(framework.getDate()).atStartOfDay().atOffset(ZoneOffset.UTC);
		} catch (DateTimeParseException e) {
			return null; // a year alone, or a mistake that the list of problems tells
		}
	}

	/** The titles of levels or elements by their names; of an unknown one, its name. */
	private UnaryOperator<String> titles(boolean levels) {
		Map<String, String> titles = new HashMap<>();
		for (Framework framework : List.of(old, now)) {
			List<? extends Part> parts = levels ? Frameworks.scales(framework).stream().flatMap(scale -> Frameworks.levels(scale).stream()).toList() : Frameworks.allElements(framework);
			parts.stream().filter(part -> part.getTitle() != null).forEach(part -> titles.put(part.getName(), part.getTitle()));
		}
		return name -> titles.getOrDefault(name, name);
	}

	private Predicate<Paragraph> discussed(Names names) {
		if (review == null) {
			return paragraph -> false;
		}
		return paragraph -> paragraph.place() != null && review.discussions().stream().map(Review.Discussion::anchor)
				.anyMatch(anchor -> names.element(anchor.element()).equals(names.element(paragraph.place().element()))
						&& (anchor.facet().isEmpty() ? paragraph.place().isHeading() : anchor.facet().equals(paragraph.place().facet())));
	}
}
