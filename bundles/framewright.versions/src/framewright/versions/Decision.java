package framewright.versions;

/** What becomes of a file that a person had to decide about. */
public sealed interface Decision {

	/** It becomes this text, for instance {@link framewright.core.compare.Merged#text} with each place decided. */
	record Text(String text) implements Decision {
	}

	/** It is, or goes away, as here. */
	record Ours() implements Decision {
	}

	/** It is, or goes away, as others shared it. */
	record Theirs() implements Decision {
	}
}
