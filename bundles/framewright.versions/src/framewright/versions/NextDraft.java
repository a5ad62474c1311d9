package framewright.versions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.library.Library;
import framewright.dsl.Versions;

/** What comes after a published version: a draft with a number of its own. A working file that bears the number of a published version is frozen until then. */
public final class NextDraft {

	private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-.*)?");

	private final Library library;

	public NextDraft(Library library) {
		this.library = library;
	}

	/** Whether a text bears the number of a version that is published already, so that it must not be changed under that number. */
	public boolean isFrozen(String text) throws VersionsException {
		Header header = Header.of(text);
		return header.get("version").flatMap(version -> library.published(header.name(), version)).isPresent();
	}

	/**
	 * The text as a draft of the next version.
	 *
	 * @param suggested the number that the changes deserve, as a comparison says; taken when it is not used yet. Empty for the next free one.
	 */
	public String of(String text, Optional<String> suggested) throws VersionsException {
		Header header = Header.of(text);
		String version = number(header.name(), header.get("version").orElse("0.0.0"), suggested);
		return header.with("version", version, "language-version").with("status", "draft", "version").without("date").text();
	}

	private String number(String framework, String version, Optional<String> suggested) {
		if (suggested.isPresent() && Versions.isVersion(suggested.get()) && isFree(framework, suggested.get())) {
			return suggested.get();
		}
		String last = Versions.isVersion(version) ? version : "0.0.0";
		for (String published : publishedNumbers(framework)) {
			last = Versions.ORDER.compare(published, last) > 0 ? published : last;
		}
		String next = next(last);
		while (!isFree(framework, next)) {
			next = next(next);
		}
		return next;
	}

	private boolean isFree(String framework, String version) {
		return library.published(framework, version).isEmpty();
	}

	private List<String> publishedNumbers(String framework) {
		try {
			return library.published(framework).stream().map(Library::version).toList();
		} catch (java.io.IOException e) {
			return List.of(); // then each number is tried by itself
		}
	}

	/** The version that an addition leads to, else the one with a last number one higher. */
	private static String next(String version) {
		Matcher matcher = NUMBERS.matcher(version);
		if (!matcher.matches()) {
			return "0.1.0";
		}
		int last = Integer.parseInt(matcher.group(3));
		return matcher.group(1) + "." + matcher.group(2) + "." + (matcher.group(4) == null ? last + 1 : last);
	}
}
