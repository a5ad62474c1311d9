package framewright.format.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.core.compare.Subject;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;

/** A comparison that knows just enough for a report: the real one is no part of this bundle. */
final class PlainComparison implements Comparison {

	private final List<Change> changes = new ArrayList<>();

	@Override
	public Changes between(Text old, Text now, BooleanSupplier cancelled) {
		changes.clear();
		Framework before = FrameworkText.read(old.text()).orElseThrow();
		Framework after = FrameworkText.read(now.text()).orElseThrow();
		Map<String, Element> olds = byName(before);
		Map<String, Element> nows = byName(after);
		Numbering oldNumbers = Numbering.of(before);
		Numbering newNumbers = Numbering.of(after);
		List<ChangeMatrix.Column> columns = Frameworks.scales(after).stream().flatMap(scale -> Frameworks.levels(scale).stream().map(level -> new ChangeMatrix.Column(scale.getName(), level.getName(), level.getTitle()))).toList();
		List<ChangeMatrix.Row> rows = new ArrayList<>();
		Set<String> matched = new HashSet<>();
		for (Element element : nows.values()) {
			Element was = olds.get(element.getName());
			for (String former : element.getFormerly()) {
				was = was == null ? olds.get(former) : was;
			}
			Element domain = domain(element);
			Subject subject = new Subject(element.getName(), was == null ? "" : was.getName(), element.getTitle(), element.getTier().getName(), was == null ? "" : oldNumbers.of(was).orElse(""), newNumbers.of(element).orElse(""),
					domain.getName(), domain.getTitle());
			if (was == null) {
				add(subject, ChangeKind.ADDED, "", "", "", "");
				continue;
			}
			matched.add(was.getName());
			if (!was.getName().equals(element.getName())) {
				add(subject, ChangeKind.RENAMED, "", "", was.getName(), element.getName());
			}
			if (!was.getTitle().equals(element.getTitle())) {
				add(subject, ChangeKind.RETITLED, "title", "", was.getTitle(), element.getTitle());
			}
			if (!title(was.eContainer()).equals(title(element.eContainer()))) {
				add(subject, ChangeKind.MOVED, "", "", title(was.eContainer()), title(element.eContainer()));
			}
			if (Frameworks.isRetired(element) && !Frameworks.isRetired(was)) {
				add(subject, ChangeKind.RETIRED, "", "", "", "");
			}
			Map<String, String> texts = texts(was);
			List<Cell> cells = new ArrayList<>();
			for (ChangeMatrix.Column column : columns) {
				String is = texts(element).getOrDefault(column.level(), "");
				String then = texts.getOrDefault(column.level(), "");
				if (!is.equals(then)) {
					add(subject, ChangeKind.REWORDED, "at", column.level(), then, is);
				}
				cells.add(is.equals(then) ? is.isEmpty() ? Cell.NONE : Cell.SAME : then.isEmpty() ? Cell.NEW : is.isEmpty() ? Cell.GONE : Cell.MEDIUM);
			}
			if (cells.stream().anyMatch(cell -> cell != Cell.SAME && cell != Cell.NONE)) {
				rows.add(new ChangeMatrix.Row(subject, Cell.SAME, cells, cells.contains(Cell.MEDIUM)));
			}
		}
		for (Element element : olds.values()) {
			if (!matched.contains(element.getName())) {
				Element domain = domain(element);
				add(new Subject(element.getName(), element.getName(), element.getTitle(), element.getTier().getName(), oldNumbers.of(element).orElse(""), "", domain.getName(), domain.getTitle()), ChangeKind.REMOVED, "", "", "", "");
			}
		}
		Map<String, Integer> counts = new LinkedHashMap<>();
		changes.forEach(change -> counts.merge(change.subject().domainTitle(), 1, Integer::sum));
		return new Changes(side(before, old), side(after, now), changes, "9.9.9", changes.size() + " things changed, which this paragraph tells a governor.",
				counts.entrySet().stream().map(count -> new Changes.DomainCount("x", count.getKey(), 0, count.getValue(), 0, 0)).toList(), new ChangeMatrix(columns, rows), List.of());
	}

	private static Changes.Side side(Framework framework, Text text) {
		return new Changes.Side(framework.getName(), framework.getTitle(), framework.getVersion() == null ? "" : framework.getVersion(), text.label());
	}

	private void add(Subject subject, ChangeKind kind, String facet, String level, String old, String now) {
		changes.add(new Change("c" + changes.size(), subject, kind, ChangeClass.SUBSTANTIVE, "rule", facet, level, old, now, List.of(), OptionalDouble.empty(), ""));
	}

	private static Map<String, Element> byName(Framework framework) {
		Map<String, Element> elements = new LinkedHashMap<>();
		Frameworks.allElements(framework).forEach(element -> elements.put(element.getName(), element));
		return elements;
	}

	private static Element domain(Element element) {
		return element.eContainer() instanceof Element parent ? domain(parent) : element;
	}

	private static String title(Object part) {
		return ((Part) part).getTitle();
	}

	private static Map<String, String> texts(Element element) {
		Map<String, String> texts = new HashMap<>();
		for (Descriptor descriptor : Frameworks.descriptors(element)) {
			Level level = descriptor.getLevel();
			texts.put(level == null || level.getName() == null ? "" : level.getName(), Frameworks.text(descriptor));
		}
		return texts;
	}

	@Override
	public List<Run> redline(String old, String now) {
		List<String> before = Arrays.asList(old.split("(?<=\\s)"));
		List<String> after = Arrays.asList(now.split("(?<=\\s)"));
		List<Run> runs = new ArrayList<>();
		int done = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
			runs.add(new Run(Run.Kind.SAME, String.join("", before.subList(done, delta.getSource().getPosition()))));
			runs.add(new Run(Run.Kind.REMOVED, String.join("", delta.getSource().getLines())));
			runs.add(new Run(Run.Kind.ADDED, String.join("", delta.getTarget().getLines())));
			done = delta.getSource().getPosition() + delta.getSource().size();
		}
		runs.add(new Run(Run.Kind.SAME, String.join("", before.subList(done, before.size()))));
		return runs;
	}

	@Override
	public Changes judged(Changes judged, Map<String, ChangeClass> weights) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Merged merge(String base, String ours, String theirs) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String reject(String old, String now, Change change) {
		throw new UnsupportedOperationException();
	}
}
