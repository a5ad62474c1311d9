package framewright.format.cfpackage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** An object of a package that another program may have written: what is of another kind than the standard says is read as far as it can be. */
record Entity(JsonObject json) {

	/** What a link leads to. */
	record Link(String title, String identifier, String uri) {
	}

	/** The words of a field; empty where it is missing, null or no text. */
	String text(String field) {
		return text(json.get(field));
	}

	private static String text(JsonElement value) {
		if (value == null || !value.isJsonPrimitive()) {
			return "";
		}
		return value.getAsJsonPrimitive().isNumber() ? number(value.getAsString()) : value.getAsString();
	}

	/** The first of some fields that says something. */
	String text(String... fields) {
		for (String field : fields) {
			if (!text(field).isBlank()) {
				return text(field);
			}
		}
		return "";
	}

	/** A list of texts; one text, maybe several with commas or bars between them, is a list, too. */
	List<String> texts(String field) {
		if (json.get(field) instanceof JsonArray array) {
			List<String> texts = new ArrayList<>();
			for (JsonElement one : array) {
				String text = one.isJsonObject() ? new Entity(one.getAsJsonObject()).text("title") : text(one);
				if (!text.isBlank()) {
					texts.add(text.strip());
				}
			}
			return texts;
		}
		return text(field).isBlank() ? List.of() : List.of(text(field).strip().split("\\s*[|,]\\s*"));
	}

	/** A number, which some programs write as a text or with a fraction. */
	Optional<Double> number(String field, int most) {
		try {
			double number = Double.parseDouble(text(field).strip());
			return Double.isFinite(number) && Math.abs(number) <= most ? Optional.of(number) : Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Without the fraction that some programs add to whole numbers. */
	private static String number(String written) {
		if (written.length() > 40) {
			return written;
		}
		try {
			BigDecimal number = new BigDecimal(written);
			return Math.abs(number.scale()) > 100 ? written : number.stripTrailingZeros().toPlainString();
		} catch (NumberFormatException e) {
			return written;
		}
	}

	/** A link, which some programs write as its address alone. */
	Optional<Link> link(String field) {
		if (json.get(field) instanceof JsonObject link) {
			Entity entity = new Entity(link);
			String uri = entity.text("uri");
			String identifier = entity.text("identifier");
			return uri.isBlank() && identifier.isBlank() ? Optional.empty() : Optional.of(new Link(entity.text("title").strip(), identifier.isBlank() ? last(uri) : identifier, uri));
		}
		String uri = text(field).strip();
		return uri.isEmpty() ? Optional.empty() : Optional.of(new Link("", last(uri), uri));
	}

	private static String last(String uri) {
		return uri.substring(Math.max(uri.lastIndexOf('/'), Math.max(uri.lastIndexOf(':'), uri.lastIndexOf('#'))) + 1);
	}

	/** The objects of a list; one object is a list, too. */
	List<Entity> list(String field) {
		List<Entity> list = new ArrayList<>();
		if (json.get(field) instanceof JsonArray array) {
			array.forEach(one -> {
				if (one.isJsonObject()) {
					list.add(new Entity(one.getAsJsonObject()));
				}
			});
		} else if (json.get(field) instanceof JsonObject one) {
			list.add(new Entity(one));
		}
		return list;
	}

	Optional<Entity> object(String field) {
		return json.get(field) instanceof JsonObject one ? Optional.of(new Entity(one)) : Optional.empty();
	}

	/** What Framewright added; of the level of a criterion it is a list. */
	Optional<Entity> extension() {
		for (Entity extensions : list("extensions")) {
			Optional<Entity> own = extensions.object(Extension.KEY);
			if (own.isPresent()) {
				return own;
			}
		}
		return Optional.empty();
	}

	/** Whether there is extension data of another program. */
	boolean isExtendedElsewhere() {
		return list("extensions").stream().anyMatch(extensions -> extensions.json().keySet().stream().anyMatch(key -> !key.equals(Extension.KEY)));
	}

	String identifier() {
		String identifier = text("identifier").strip();
		return identifier.isEmpty() ? last(text("uri").strip()) : identifier;
	}
}
