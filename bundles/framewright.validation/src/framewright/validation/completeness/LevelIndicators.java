package framewright.validation.completeness;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.Scale;

/** Each level of a scale says by what it shows. A library asks for it of all scales, or a scale asks for it by its example: one of its levels has indicators. */
public final class LevelIndicators implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		boolean always = situation.parameters().text("scales").equals("all");
		return (part, report) -> {
			// Scales change with everything, so a level may look at the others of its scale.
			if (part instanceof Level level && level.eContainer() instanceof Scale scale && !scale.isUnordered() && !has(level) && (always || Frameworks.levels(scale).stream().anyMatch(LevelIndicators::has))) {
				report.report(level, "The level “" + level.getTitle() + "” has no indicators yet. Say by what people will know that somebody is there.");
			}
		};
	}

	private static boolean has(Level level) {
		return Frameworks.contents(level, ListFacet.class).stream().anyMatch(list -> list.getKind() == ListKind.INDICATORS && !list.getEntries().isEmpty());
	}
}
