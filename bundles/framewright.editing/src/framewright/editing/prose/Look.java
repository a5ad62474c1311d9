package framewright.editing.prose;

/**
 * How a sign of prose looks.
 *
 * @param link the address that it leads to; empty when it is no link
 */
public record Look(boolean strong, boolean emphasis, String link) {

	public static final Look PLAIN = new Look(false, false, "");

	public Look strong(boolean on) {
		return new Look(on, emphasis, link);
	}

	public Look emphasis(boolean on) {
		return new Look(strong, on, link);
	}

	public Look link(String address) {
		return new Look(strong, emphasis, address);
	}
}
