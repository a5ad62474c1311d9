package framewright.editing.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.LinkedHashSet;

import framewright.dsl.Numbering;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.FormText;
import framewright.editing.form.Tiers;
import framewright.editing.form.Tiers.Tier;

/**
 * The elements of a framework that are rated on one scale, under those that hold them, in the order of the text, and the levels of the scale. Retired elements are left out. A picture of
 * one text; it does not change.
 */
public final class Matrix {

	/** A scale that elements are rated on. */
	public record Scale(String name, String title, List<Level> levels) {

		public Scale {
			levels = List.copyOf(levels);
		}
	}

	/** A step of a scale, a column of the matrix. */
	public record Level(String name, String title) {
	}

	private final Tiers tiers;
	private final List<Scale> scales = new ArrayList<>();
	private final Scale scale;
	private final Matrix before;
	private final List<MatrixRow> rows = new ArrayList<>();
	private final Map<String, MatrixRow> byName = new HashMap<>();

	private Matrix(FormText text, String wanted, Matrix before) {
		this.before = before;
		tiers = Tiers.of(text);
		Set<String> used = new LinkedHashSet<>();
		scales(text.framework(), used);
		for (Part part : text.framework().parts()) {
			if (part.kind() == Kind.SCALE && used.contains(part.name())) {
				scales.add(new Scale(part.name(), part.title(), part.parts().stream().filter(level -> level.kind() == Kind.LEVEL).map(level -> new Level(level.name(), level.title())).toList()));
			}
		}
		scale = scales.stream().filter(known -> known.name().equals(wanted)).findFirst().or(() -> scales.stream().findFirst()).orElse(new Scale("", "", List.of()));
		read(text.framework(), null, "");
		rows.forEach(row -> byName.putIfAbsent(row.name(), row));
	}

	/**
	 * @param scale  the name of the scale; the first is taken when no element is rated on one of that name
	 * @param before a matrix of an earlier text, whose texts are kept where they did not change; may be {@code null}
	 */
	public static Matrix of(FormText text, String scale, Matrix before) {
		return new Matrix(text, scale, before);
	}

	private void scales(Part parent, Set<String> used) {
		for (Part part : parent.parts()) {
			if (part.kind() == Kind.ELEMENT && !isRetired(part)) {
				tiers.scaleOf(part).ifPresent(rated -> used.add(rated.name()));
				scales(part, used);
			}
		}
	}

	/** Adds the rows of a part; whether there were any. */
	private boolean read(Part parent, MatrixRow above, String parentNumber) {
		Map<String, Integer> counts = new HashMap<>();
		boolean any = false;
		for (Part element : parent.parts()) {
			if (element.kind() != Kind.ELEMENT || isRetired(element)) {
				continue;
			}
			String number = number(element, parentNumber, counts.merge(element.keyword(), 1, Integer::sum));
			boolean rated = tiers.scaleOf(element).filter(on -> on.name().equals(scale.name())).isPresent();
			List<String> levels = rated ? scale.levels().stream().map(Level::name).toList() : List.of();
			int place = rows.size();
			MatrixRow row = new MatrixRow(place, element, above, number, stem(element), levels, before == null ? null : before.byName.get(element.name()));
			rows.add(row);
			if (read(element, row, number)) {
				row.holdsRows();
			} else if (levels.isEmpty()) {
				rows.remove(place);
				continue;
			}
			any = true;
		}
		return any;
	}

	private static boolean isRetired(Part element) {
		return element.clause("retired in").isPresent();
	}

	private String number(Part element, String parent, int place) {
		Optional<String> code = element.clause("code").map(Clause::value);
		if (code.isPresent()) {
			return code.get();
		}
		return tiers.tier(element.keyword()).filter(tier -> Numbering.isStyle(tier.numbered())).map(tier -> Numbering.number(tier.numbered(), tier.prefix().isEmpty() ? null : tier.prefix(), parent, place)).orElse("");
	}

	private String stem(Part element) {
		String own = tiers.tier(element.keyword()).map(Tier::stem).orElse("");
		return !own.isEmpty() ? own : tiers.scaleOf(element).flatMap(on -> on.clause("stem")).map(Clause::value).orElse("");
	}

	/** The scales that elements are rated on, in the order of the text. */
	public List<Scale> scales() {
		return Collections.unmodifiableList(scales);
	}

	/** The scale of this matrix; without name and levels when no element is rated. */
	public Scale scale() {
		return scale;
	}

	public List<MatrixRow> rows() {
		return Collections.unmodifiableList(rows);
	}

	public Optional<MatrixRow> row(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	/** How many texts are missing in a row and those under it. */
	public int missing(MatrixRow row) {
		int missing = 0;
		for (int at = row.place(); at < rows.size(); at++) {
			MatrixRow below = rows.get(at);
			if (below != row && below.depth() <= row.depth()) {
				break;
			}
			for (int level = 0; level < scale.levels().size(); level++) {
				missing += below.isMissing(level) ? 1 : 0;
			}
		}
		return missing;
	}
}
