package framewright.editing.navigation;

/**
 * What a name means, wherever it is written. Immutable.
 *
 * @param kind what it is
 * @param framework the name of the framework that it stands in; a framework's own
 * @param scale the name of the scale that a level stands in; else empty
 * @param name its name
 */
public record Target(Kind kind, String framework, String scale, String name) {

	/** What can be named. */
	public enum Kind {
		FRAMEWORK, ELEMENT, SCALE, LEVEL, TIER, SOURCE
	}

	static Target framework(String name) {
		return new Target(Kind.FRAMEWORK, name, "", name);
	}

	static Target element(String framework, String name) {
		return new Target(Kind.ELEMENT, framework, "", name);
	}

	/** Whether other frameworks can name it; scales, levels, tiers and sources are known in their own framework only. */
	public boolean isKnownToOthers() {
		return kind == Kind.FRAMEWORK || kind == Kind.ELEMENT;
	}

	/** The same with another name. */
	public Target called(String other) {
		return kind == Kind.FRAMEWORK ? framework(other) : new Target(kind, framework, scale, other);
	}
}
