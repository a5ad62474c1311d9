package framewright.core.rules;

import framewright.dsl.model.Element;

/** Reports how much an element holds, so that what comes or goes is seen; declared in fragment.xml. */
public final class Contents implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> {
			if (part instanceof Element) {
				report.report(part, "It holds " + part.getContents().size() + ".");
			}
		};
	}
}
