package framewright.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes identifiers that nobody else makes, without asking anybody: five signs for the minute, five at random. Two entries of the same minute have the same one
 * in one case of 33 million.
 */
final class Ids {

	/** Digits and letters that nobody takes for one another. */
	private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
	private static final int HALF = 5;
	private static final long ALL = 1L << 5 * HALF;
	private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

	private final InstantSource clock;
	private final RandomGenerator random;

	Ids(InstantSource clock, RandomGenerator random) {
		this.clock = clock;
		this.random = random;
	}

	String next() {
		long minutes = Math.max(0, Duration.between(BEGINNING, clock.instant()).toMinutes());
		return signs(minutes % ALL) + "-" + signs(random.nextLong(ALL));
	}

	/** The time that an identifier was made, to the minute; the beginning of all time for one that was made by hand. */
	static Instant time(String id) {
		long minutes = 0;
		for (int i = 0; i < HALF; i++) {
			int sign = i < id.length() ? SIGNS.indexOf(id.charAt(i)) : -1;
			if (sign < 0) {
				return BEGINNING;
			}
			minutes = minutes * SIGNS.length() + sign;
		}
		return BEGINNING.plus(Duration.ofMinutes(minutes));
	}

	private static String signs(long number) {
		char[] signs = new char[HALF];
		long rest = number;
		for (int i = HALF - 1; i >= 0; i--) {
			signs[i] = SIGNS.charAt((int) (rest % SIGNS.length()));
			rest /= SIGNS.length();
		}
		return new String(signs);
	}
}
