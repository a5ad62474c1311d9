package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts what stands in a part in order. Its contents come from several sheets, and each row knows the place it was written from.
 * <p>
 * Within a sheet the order of the rows holds, so who moves a row moves what it stands for; the places only say how the rows of several sheets go together.
 * A new row comes after the one above it.
 */
final class Order {

	/** What can stand in a part, in the order in which it stands where no place is known. */
	enum Type {
		SCALE, STRUCTURE, DESCRIPTOR, TEXT, REFERENCE, ACCEPTANCE, ELEMENT, GLOSSARY, SOURCES
	}

	/** What has a place among others; an empty or unreadable one is none. */
	interface Placed {
		String place();
	}

	private record Found<T>(double place, Type type, int row, T item) {
	}

	private static final Comparator<Found<?>> BY_PLACE = Comparator.<Found<?>>comparingDouble(Found::place).thenComparing(Found::type).thenComparingInt(Found::row);

	private Order() {
	}

	/**
	 * @param items of each type in the order of the rows
	 * @param descriptorPlace the place of a text for a level, which does not follow the rows
	 */
	static <T extends Placed> List<T> of(Map<Type, List<T>> items, Function<T, String> descriptorPlace) {
		List<Found<T>> all = new ArrayList<>();
		items.forEach((type, ofType) -> {
			double[] places = ofType.stream().mapToDouble(item -> number(type == Type.DESCRIPTOR ? descriptorPlace.apply(item) : item.place())).toArray();
			if (type != Type.DESCRIPTOR) {
				inOrder(places);
			}
			fill(places, type);
			for (int i = 0; i < places.length; i++) {
				all.add(new Found<>(places[i], type, i, ofType.get(i)));
			}
		});
		all.sort(BY_PLACE);
		return all.stream().map(Found::item).toList();
	}

	private static double number(String place) {
		try {
			return place.isBlank() ? Double.NaN : Integer.parseInt(place.strip());
		} catch (NumberFormatException e) {
			return Double.NaN; // somebody changed it; the row stands where it stands
		}
	}

	/** Gives the places that there are to the rows as they stand now. */
	private static void inOrder(double[] places) {
		double[] sorted = java.util.Arrays.stream(places).filter(place -> !Double.isNaN(place)).sorted().toArray();
		int next = 0;
		for (int i = 0; i < places.length; i++) {
			if (!Double.isNaN(places[i])) {
				places[i] = sorted[next++];
			}
		}
	}

	/** New rows come after the one above; those at the beginning before the first that has a place. */
	private static void fill(double[] places, Type type) {
		double last = Double.NaN;
		for (int i = 0; i < places.length; i++) {
			if (Double.isNaN(places[i]) && !Double.isNaN(last)) {
				places[i] = last;
			}
			last = places[i];
		}
		double first = java.util.Arrays.stream(places).filter(place -> !Double.isNaN(place)).findFirst().orElse(Double.NaN);
		for (int i = 0; i < places.length && Double.isNaN(places[i]); i++) {
			places[i] = Double.isNaN(first) ? usual(type) : first - 0.5;
		}
	}

	private static double usual(Type type) {
		return type.compareTo(Type.ELEMENT) < 0 ? 0.1 : Double.MAX_VALUE;
	}
}
