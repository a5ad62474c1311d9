package framewright.validation.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;
import framewright.core.rules.Explanations;
import framewright.core.rules.Rule;
import framewright.core.rules.Rules;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.validation.report.Quality.Cell;
import framewright.validation.report.Quality.Column;
import framewright.validation.report.Quality.Group;
import framewright.validation.report.Quality.Item;
import framewright.validation.report.Quality.Point;
import framewright.validation.report.Quality.Row;
import framewright.validation.report.Quality.Tally;

/** Makes what the report shows of one framework. */
final class QualityBuilder {

	/** The category of what the language itself checks. */
	private static final String STRUCTURE = "structure";

	/** So many elements are all shown; of more, so many of those in which most was found. */
	private static final int ALL_SHOWN = 400;

	/** So many findings of one rule are listed. */
	private static final int MOST_LISTED = 100;

	/** More versions would not fit on a page. */
	private static final int MOST_VERSIONS = 20;

	private final LibraryReader reader;
	private final FrameworkFile file;
	private final Framework framework;
	private final List<Finding> findings;
	private final Numbering numbering;
	/** The framework at 0 and its elements by where their text begins. */
	private final TreeMap<Integer, Element> places = new TreeMap<>();

	QualityBuilder(LibraryReader reader, FrameworkFile file, Framework framework, List<Finding> findings) {
		this.reader = reader;
		this.file = file;
		this.framework = framework;
		this.findings = findings;
		this.numbering = Numbering.of(framework);
		Frameworks.allElements(framework).forEach(element -> {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
			if (node != null) {
				places.put(node.getOffset(), element);
			}
		});
	}

	Quality build(IProgressMonitor monitor) throws IOException {
		Map<String, List<Finding>> byRule = new TreeMap<>(Comparator.comparing(QualityBuilder::order).thenComparing(Comparator.naturalOrder()));
		findings.forEach(finding -> byRule.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding));
		List<Column> columns = columns(byRule.keySet());
		List<Row> rows = rows(columns);
		List<Row> shown = rows.size() <= ALL_SHOWN ? rows : worst(rows);
		String version = framework.getVersion() == null ? "" : framework.getVersion();
		return new Quality(framework.getTitle() == null ? Library.name(file.path()) : framework.getTitle(), version, framework.getStatus().getLiteral(), tallies(findings).stream().filter(tally -> tally.count() > 0).toList(), columns, shown,
				rows.size() - shown.size(), trend(version, monitor), groups(columns, byRule));
	}

	/** The checks of the language first, then the packs by name. */
	private static String order(String code) {
		return Rules.find(code).map(Rule::category).orElse("");
	}

	private static List<Column> columns(Iterable<String> codes) {
		List<Column> columns = new ArrayList<>();
		for (String code : codes) {
			Optional<Rule> rule = Rules.find(code);
			String category = rule.map(Rule::category).orElse(STRUCTURE);
			boolean first = columns.isEmpty() || !columns.get(columns.size() - 1).category().equals(category);
			columns.add(new Column(code, rule.map(Rule::title).orElse(code.replace('-', ' ')), category, first));
		}
		return columns;
	}

	private static List<Tally> tallies(List<Finding> of) {
		List<Tally> tallies = new ArrayList<>();
		for (Severity severity : Severity.values()) {
			tallies.add(new Tally(severity, (int) of.stream().filter(finding -> finding.severity() == severity).count()));
		}
		return tallies;
	}

	private List<Row> rows(List<Column> columns) {
		Map<Element, List<Finding>> inElements = new LinkedHashMap<>();
		List<Finding> inFramework = new ArrayList<>();
		for (Finding finding : findings) {
			element(finding).ifPresentOrElse(element -> inElements.computeIfAbsent(element, found -> new ArrayList<>()).add(finding), () -> inFramework.add(finding));
		}
		List<Row> rows = new ArrayList<>();
		rows.add(row("", "The framework itself", 0, columns, inFramework));
		for (Element element : Frameworks.allElements(framework)) {
			if (!Frameworks.isRetired(element) || inElements.containsKey(element)) {
				rows.add(row(numbering.of(element).orElse(""), title(element), depth(element), columns, inElements.getOrDefault(element, List.of())));
			}
		}
		return rows;
	}

	/** The top tier, and as many of the others as fit, those with most findings first in line for it. */
	private static List<Row> worst(List<Row> rows) {
		Set<Row> most = Collections.newSetFromMap(new IdentityHashMap<>());
		rows.stream().filter(row -> row.sum() > 0).sorted(Comparator.comparingInt(Row::sum).reversed()).limit(ALL_SHOWN).forEach(most::add);
		return rows.stream().filter(row -> row.depth() <= 1 || most.contains(row)).toList();
	}

	private static Row row(String number, String title, int depth, List<Column> columns, List<Finding> found) {
		List<Cell> cells = new ArrayList<>();
		for (Column column : columns) {
			List<Finding> here = found.stream().filter(finding -> finding.code().equals(column.id())).toList();
			cells.add(new Cell(here.size(), here.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElse(null)));
		}
		return new Row(number == null ? "" : number, title, depth, cells, found.size());
	}

	private static int depth(Element element) {
		int depth = 1;
		for (Element above = element; above.eContainer() instanceof Element parent; above = parent) {
			depth++;
		}
		return depth;
	}

	/** The innermost element that a finding stands in; empty for what concerns the framework as a whole. */
	private Optional<Element> element(Finding finding) {
		for (Map.Entry<Integer, Element> entry = places.floorEntry(finding.offset()); entry != null; entry = places.lowerEntry(entry.getKey())) {
			if (NodeModelUtils.findActualNodeFor(entry.getValue()).getEndOffset() > finding.offset()) {
				return Optional.of(entry.getValue());
			}
			if (!(entry.getValue().eContainer() instanceof Element)) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static String title(Element element) {
		String title = Frameworks.shortTitle(element);
		return title == null || title.isBlank() ? String.valueOf(element.getName()) : title;
	}

	private List<Group> groups(List<Column> columns, Map<String, List<Finding>> byRule) {
		List<Group> groups = new ArrayList<>();
		for (Column column : columns) {
			List<Finding> found = byRule.get(column.id());
			List<Item> items = found.stream().sorted(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER)).limit(MOST_LISTED)
					.map(finding -> new Item(finding.severity(), element(finding).map(this::named).orElse("The framework itself"), finding.message(), finding.line())).toList();
			groups.add(new Group(column, why(column.id()), items, found.size() - items.size()));
		}
		return groups;
	}

	private String named(Element element) {
		String number = numbering.of(element).orElse("");
		return number == null || number.isBlank() ? title(element) : number + " " + title(element);
	}

	/** For a check of the language what it is about, without its code. */
	private static String why(String code) {
		return Rules.find(code).map(Rule::why).orElseGet(() -> Explanations.of(code).map(text -> text.substring(text.indexOf("\n\n") + 2).replace("\n\n", " ")).orElse(""));
	}

	private List<Point> trend(String version, IProgressMonitor monitor) throws IOException {
		List<Point> trend = new ArrayList<>();
		Library library = reader.library();
		boolean working = framework.getName() != null && !library.isPublished(file.path());
		List<Path> published = working ? library.published(framework.getName()) : List.of();
		List<Path> last = published.subList(Math.max(0, published.size() - MOST_VERSIONS), published.size());
		SubMonitor progress = SubMonitor.convert(monitor, last.size());
		for (Path path : last) {
			// A reader keeps what it has read, and nobody needs more than one version at a time.
			LibraryReader once = new LibraryReader(library);
			List<Finding> found = Rules.check(once, List.of(path), progress.split(1)).getOrDefault(path.toAbsolutePath().normalize(), List.of());
			once.read(path).flatMap(FrameworkFile::framework).ifPresent(then -> trend.add(new Point(Library.version(path), then.getDate() == null ? "" : then.getDate(), count(then), tallies(found))));
		}
		// What comes of looking at the whole library is not known of versions of the past.
		List<Finding> alone = findings.stream().filter(finding -> !Rules.isOfLibrary(finding.code())).toList();
		trend.add(new Point(version.isEmpty() ? "now" : working ? version + " (now)" : version, "", count(framework), tallies(alone)));
		return trend;
	}

	private static int count(Framework of) {
		return (int) Frameworks.allElements(of).stream().filter(element -> !Frameworks.isRetired(element)).count();
	}
}
