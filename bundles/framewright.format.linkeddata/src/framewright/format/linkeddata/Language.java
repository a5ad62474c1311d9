package framewright.format.linkeddata;

import framewright.dsl.model.Framework;

/** The language of a framework's texts, as linked data names languages (BCP 47). */
final class Language {

	/** What stands where the language is not known (ISO 639-2). */
	static final String UNKNOWN = "und";

	private Language() {
	}

	static String of(Framework framework) {
		String tag = Wording.text(framework.getLanguage()).replace('_', '-');
		return tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? tag : UNKNOWN;
	}
}
