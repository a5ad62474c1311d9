package framewright.diff;

import java.util.Optional;
import java.util.Set;

import framewright.core.compare.ChangeKind;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** Finds the rule that says how much a change weighs. */
final class Classification {

	private static final Set<Kind> BACKGROUND = Set.of(Kind.VOICES, Kind.VOICE, Kind.READING, Kind.WORK, Kind.SOURCES, Kind.SOURCE, Kind.FIGURE, Kind.ACCEPTANCE);
	private static final Set<String> CONDITIONS = Set.of("licence", "audience", "language", "owner", "derived");

	private Classification() {
	}

	/**
	 * The rule for a change.
	 *
	 * @param part the part that changed: of the newer text, or of the older where it is gone
	 * @param word the clause's word where it is a clause that changed; else empty
	 */
	static ChangeRule rule(ChangeKind kind, Part part, String word, String old, String now, boolean told) {
		return switch (kind) {
			case REORDERED -> ChangeRule.ORDER;
			case MOVED -> ChangeRule.PLACE;
			case SPLIT, MERGED -> ChangeRule.PARTED;
			case RENAMED -> told ? ChangeRule.NAME : ChangeRule.UNTOLD_NAME;
			case LEVEL_ADDED -> ChangeRule.NEW_LEVEL;
			case LEVEL_REMOVED -> ChangeRule.LOST_LEVEL;
			case REFERENCE_CHANGED -> ChangeRule.LINK;
			case RETITLED -> Meaning.isKept(old, now) ? ChangeRule.SAME_MEANING : ChangeRule.TITLE;
			case RETIRED -> told ? ChangeRule.SUCCEEDED : ChangeRule.UNSUCCEEDED;
			case REWORDED -> isBackground(part) ? ChangeRule.BACKGROUND : Meaning.isKept(old, now) ? ChangeRule.SAME_MEANING : ChangeRule.WORDING;
			case ADDED -> part.kind() == Kind.ELEMENT ? ChangeRule.NEW_PART : isBackground(part) ? ChangeRule.BACKGROUND : ChangeRule.TEXT_CAME_OR_WENT;
			case REMOVED -> removed(part);
			case SCALE_CHANGED -> scale(part, word, old, now);
			case METADATA_CHANGED -> metadata(part, word);
		};
	}

	private static ChangeRule removed(Part part) {
		return switch (part.kind()) {
			case ELEMENT -> ChangeRule.GONE;
			case DESCRIPTOR -> ChangeRule.LOST_DESCRIPTOR;
			default -> isBackground(part) ? ChangeRule.BACKGROUND : ChangeRule.TEXT_CAME_OR_WENT;
		};
	}

	private static ChangeRule scale(Part part, String word, String old, String now) {
		if (word.equals("uuid")) {
			return ChangeRule.IDENTIFIER;
		}
		boolean words = Set.of("title", "stem", "short", "code").contains(word);
		return words ? Meaning.isKept(old, now) ? ChangeRule.SAME_MEANING : ChangeRule.SCALE_TEXT : word.equals("formerly") ? ChangeRule.IMPRINT : ChangeRule.OTHER_SCALE;
	}

	private static ChangeRule metadata(Part part, String word) {
		return switch (part.kind()) {
			case FIELD -> part.keyword().equals("uuid") ? ChangeRule.IDENTIFIER : CONDITIONS.contains(part.keyword()) ? ChangeRule.CONDITIONS : ChangeRule.IMPRINT;
			case TIER, STRUCTURE -> word.equals("rated on") || word.equals("answered on") ? ChangeRule.OTHER_SCALE : ChangeRule.TIERS;
			case ELEMENT -> switch (word) {
				case "uuid" -> ChangeRule.IDENTIFIER;
				case "short", "code" -> ChangeRule.CODE;
				case "audience" -> ChangeRule.CONDITIONS;
				case "formerly" -> ChangeRule.IMPRINT;
				default -> ChangeRule.TIERS;
			};
			default -> ChangeRule.IMPRINT;
		};
	}

	private static boolean isBackground(Part part) {
		for (Part at = part; at != null && at.kind() != Kind.ELEMENT && at.kind() != Kind.FRAMEWORK; at = at.parent()) {
			if (BACKGROUND.contains(at.kind()) || at.keyword().equals("note")) {
				return true;
			}
		}
		return false;
	}

	/** What a change may mean for an assessment under the older version, as a sentence; empty when it means nothing. */
	static String effect(ChangeKind kind, Part part, Optional<Part> level, boolean rated, boolean newLevel, String old, String now, String oldVersion) {
		String under = oldVersion.isEmpty() ? "before" : "under " + oldVersion;
		String title = level.map(Part::title).orElse("");
		if (part.kind() == Kind.DESCRIPTOR) {
			return switch (kind) {
				case REWORDED -> reworded(title, under, Meaning.bearing(old, now));
				case ADDED -> newLevel ? "" : "Nobody could be rated " + title + " here " + under + "; now a leader can be.";
				case REMOVED -> newLevel ? "" : "A leader rated " + title + " " + under + " can no longer be.";
				default -> "";
			};
		}
		return switch (kind) {
			case LEVEL_ADDED -> "There is one level more, “" + now + "”. A leader rated " + under + " may now stand at it.";
			case LEVEL_REMOVED -> "A leader rated " + old + " " + under + " can no longer be.";
			case ADDED -> rated && part.kind() == Kind.ELEMENT ? "Nobody was rated on this " + under + "." : "";
			case REMOVED, RETIRED -> rated && part.kind() == Kind.ELEMENT ? "Ratings on this " + under + " no longer count." : "";
			case SPLIT -> rated ? "A rating " + under + " belongs to several parts now." : "";
			case MERGED -> rated ? "Ratings on several parts " + under + " belong to one now." : "";
			default -> "";
		};
	}

	private static String reworded(String level, String under, Meaning.Bearing bearing) {
		String rated = "A leader rated " + level + " " + under + " may ";
		return switch (bearing) {
			case NONE -> "";
			case CHANGED -> rated + "no longer be: what the level asks for changed.";
			case DUTY_ADDED -> rated + "no longer be: the level asks for something more.";
			case STRONGER -> rated + "no longer be: the level asks for it in stronger words.";
			case DUTY_GONE -> "A leader rated below " + level + " " + under + " may now be: the level asks for less.";
			case WEAKER -> "A leader rated below " + level + " " + under + " may now be: the level asks for it in weaker words.";
		};
	}
}
