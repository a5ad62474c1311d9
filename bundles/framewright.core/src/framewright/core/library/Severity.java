package framewright.core.library;

import java.util.Locale;

/** How much a finding matters, gravest first. */
public enum Severity {

	/** Something is wrong; the framework cannot be published. */
	ERROR,
	/** Something is probably wrong. */
	WARNING,
	/** Something is not written yet, which is no fault while the framework is a draft. */
	TODO,
	/** Something worth knowing. */
	INFO;

	/** The word that outputs use for it. */
	public String word() {
		return this == TODO ? "to-do" : name().toLowerCase(Locale.ROOT);
	}
}
