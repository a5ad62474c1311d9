package framewright.format.moodle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.MadeFramework;
import framewright.core.exchange.Revision;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.ItemFramework;
import framewright.core.exchange.items.ItemRevision;
import framewright.core.exchange.items.PlainText;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Relation;
import framewright.format.moodle.MoodleFile.Line;

/** Reads the CSV files of Moodle’s competency frameworks, written by Moodle or by our exporter. */
public class MoodleImporter implements UpdatingImporter {

	@Override
	public int recognise(String name, byte[] beginning) {
		for (byte one : beginning) {
			if (one == 0) {
				return 0;
			}
		}
		String text = new String(beginning, StandardCharsets.UTF_8);
		text = text.startsWith("\uFEFF") ? text.substring(1) : text;
		Optional<Character> delimiter = MoodleFile.delimiter(text);
		if (delimiter.isEmpty()) {
			return 0;
		}
		List<Line> lines = MoodleFile.lines(text, delimiter.get(), true, () -> {
			// a few lines
		});
		boolean english = String.join(" ", lines.get(0).cells()).toLowerCase(Locale.ROOT).replace("-", " ").matches(".*id number.*scale values.*is framework.*");
		// A line has an ID number, a name, and Moodle's number for how the description is written; the last line here may be cut.
		boolean shaped = lines.size() > 1 && lines.subList(1, Math.max(2, lines.size() - 1)).stream().allMatch(line -> line.cells().size() < 5 || line.cell(4).strip().matches("[0-9]?"));
		boolean framework = lines.stream().skip(1).anyMatch(line -> line.cells().size() > 12 && line.cell(12).strip().equals("1"));
		return english ? 97 : shaped && framework ? 96 : 0;
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		Runnable each = each(request, monitor);
		List<Line> lines = MoodleFile.read(request.source(), each);
		MoodleItems items = items(lines, each);
		ItemFramework made = new ItemFramework(request.name(), null);
		items.header().into(made.framework());
		String stem = stem(items);
		Framework framework = make(made, items, items.roots(), stem, each);
		items.formerly().forEach((item, names) -> {
			if (made.element(item) != null) {
				made.element(item).getFormerly().addAll(names);
			}
		});
		items.stems().forEach((item, words) -> {
			Element element = made.element(item);
			if (!words.equals(stem) && element != null && element.getTier() != null && element.getTier().getStem() == null && items.stems().entrySet().stream().allMatch(other -> tierOf(made, other.getKey()) != element.getTier() || other.getValue().equals(words))) {
				element.getTier().setStem(words);
			}
		});
		if (items.isOurs()) {
			FoundNumbers.into(framework);
		}
		return new Imported(framework, account(lines, items, made, framework), sorted(items), List.of());
	}

	private static Object tierOf(ItemFramework made, Item item) {
		return made.element(item) == null ? null : made.element(item).getTier();
	}

	private static List<Imported.Doubt> sorted(MoodleItems items) {
		return items.doubts().stream().sorted(Comparator.comparingInt(Imported.Doubt::line)).toList();
	}

	private static Runnable each(ImportRequest request, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + request.source().getFileName(), 1_000);
		return () -> {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			progress.setWorkRemaining(1_000).worked(1);
		};
	}

	private static MoodleItems items(List<Line> lines, Runnable each) throws UnreadableDocumentException {
		MoodleItems items = MoodleItems.of(lines, each);
		if (items == null) {
			throw new UnreadableDocumentException("No line of this file is for the framework itself (its column “Is framework” holds 1), so Moodle would not read it either. Export the framework from Moodle again.");
		}
		return items;
	}

	/** The words before the texts for levels that most have; {@code null} for none. */
	private static String stem(MoodleItems items) {
		Map<String, Integer> counts = new HashMap<>();
		items.stems().values().forEach(words -> counts.merge(words, 1, Integer::sum));
		return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(items.header().stem().isEmpty() ? null : items.header().stem());
	}

	private static Framework make(ItemFramework made, MoodleItems items, List<Item> roots, String stem, Runnable each) {
		made.scale(items.header().scale().isEmpty() ? "Scale" : items.header().scale(), stem);
		Framework framework = made.make(roots, items.header().facets(), items.levels(), each);
		items.header().levelsInto(framework);
		return framework;
	}

	// ---- bringing up to date ----

	@Override
	public Revision revise(ImportRequest request, String existing, IProgressMonitor monitor) throws IOException {
		Runnable each = each(request, monitor);
		List<Line> lines = MoodleFile.read(request.source(), each);
		MoodleItems items = items(lines, each);
		ItemRevision revision = ItemRevision.of(existing);
		MoodleItems today = today(revision.existing(), items.hasLevelsAside(), each);
		if (!items.isOurs()) {
			narrow(today, items);
		}
		ItemRevision.Bound bound = revision.bind(items.roots());
		List<Item> before = revision.bind(today.roots()).roots();
		known(revision, before);
		known(revision, bound.roots());
		ItemFramework base = framework(revision, today, items.isOurs());
		make(base, today, before, null, each);
		ItemFramework now = framework(revision, items, items.isOurs());
		Framework framework = make(now, items, bound.roots(), null, each);
		Set<Integer> retired = new HashSet<>();
		bound.retired().forEach(item -> retired.add(item.line()));
		List<SourceLine> account = new ArrayList<>(account(lines, items, now, framework));
		account.replaceAll(line -> retired.contains(line.number()) ? SourceLine.skipped(line.number(), line.text(), "the framework has retired this part").at(line.where()) : line);
		return new Revision(MadeFramework.text(base.framework()), MadeFramework.text(framework), account, sorted(items));
	}

	private static ItemFramework framework(ItemRevision revision, MoodleItems items, boolean ours) {
		ItemFramework made = new ItemFramework(revision.existing().getName(), revision.existing());
		if (ours) {
			items.header().into(made.framework());
			revision.keep(made.framework());
		} else {
			made.framework().setTitle(items.header().title());
		}
		return made;
	}

	/** The framework as the file would have it, were it exported today. */
	private static MoodleItems today(Framework existing, boolean levels, Runnable each) {
		List<Row> rows = new Competencies(existing, IdNumbers.of(existing), levels, "", new Mends(), SubMonitor.convert(null)).rows();
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(1, Row.HEADINGS));
		rows.forEach(row -> lines.add(new Line(lines.size() + 1, row.cells())));
		return MoodleItems.of(lines, each);
	}

	/** Numbers, codes and what the tiers are called are the framework’s: the file has them in front of names, where they mean no more than that. */
	private static void known(ItemRevision revision, List<Item> roots) {
		Map<String, Element> elements = new HashMap<>();
		Frameworks.allElements(revision.existing()).forEach(element -> elements.putIfAbsent(element.getName(), element));
		Item.each(roots, item -> {
			Element element = elements.get(item.name());
			item.kind("");
			if (element != null) {
				item.code(element.getCode() == null ? "" : element.getCode());
				item.id(element.getUuid() == null ? "" : element.getUuid());
			}
		});
	}

	/** A file that is not ours has a place for less: what it has none for is in neither text. */
	private static void narrow(MoodleItems today, MoodleItems items) {
		Set<String> slots = new HashSet<>();
		Item.each(items.roots(), item -> item.contents().forEach(content -> slots.add(MoodleItems.slot(content))));
		Set<String> levels = new HashSet<>();
		Item.each(items.roots(), item -> levels.addAll(item.levels().keySet()));
		Item.each(today.roots(), item -> {
			item.shortTitle("").audience("");
			item.contents().removeIf(content -> !slots.contains(MoodleItems.slot(content)));
			item.levels().keySet().retainAll(levels);
			List<Item.Link> links = item.links().stream().filter(link -> link.target() != null).map(link -> new Item.Link(link.target(), "", "", Relation.RELATED, "")).distinct().toList();
			item.links().clear();
			item.links().addAll(links);
		});
		Set<String> whole = new HashSet<>();
		items.header().facets().forEach(content -> whole.add(MoodleItems.slot(content)));
		List<Content> kept = today.header().facets().stream().filter(content -> whole.contains(MoodleItems.slot(content))).toList();
		today.header().facets(kept);
	}

	// ---- account ----

	private static List<SourceLine> account(List<Line> lines, MoodleItems items, ItemFramework made, Framework framework) {
		List<SourceLine> account = new ArrayList<>();
		for (Line line : lines) {
			int number = line.number();
			String text = text(line);
			Item item = items.used().get(number);
			Element element = item == null ? null : made.element(item);
			if (line == items.headings()) {
				account.add(SourceLine.skipped(number, text, "the headings of the columns"));
			} else if (line == items.frameworkLine()) {
				account.add(SourceLine.used(number, text, "The framework").to(framework));
			} else if (element != null) {
				account.add(SourceLine.used(number, text, (element.getTier() == null ? "Part" : element.getTier().getTitle()) + " “" + MoodleItems.shorten(element.getTitle()) + "”").as("", Sureness.SURE).to(element));
			} else {
				account.add(SourceLine.left(number, text, items.left().getOrDefault(number, "it found no place")));
			}
		}
		account.replaceAll(line -> line.at("row " + line.number()));
		return account;
	}

	private static String text(Line line) {
		return String.join(" | ", line.cells().stream().limit(4).filter(cell -> !cell.isBlank()).map(PlainText::line).map(cell -> cell.length() > 2_000 ? cell.substring(0, 2_000) + "…" : cell).toList());
	}
}
