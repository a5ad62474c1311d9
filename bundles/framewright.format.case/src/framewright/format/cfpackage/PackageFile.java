package framewright.format.cfpackage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.SourceText;

/** A file of CASE as it was read. */
record PackageFile(Entity whole) {

	/** In bytes: some 60,000 items. */
	private static final long LARGEST = 96L << 20;

	static PackageFile read(Path file) throws IOException {
		JsonObject json = parse(SourceText.read(file, LARGEST));
		Entity entity = new Entity(json);
		Optional<Entity> inside = entity.object("CFPackage"); // some answers of providers wrap it
		Entity whole = inside.orElse(entity);
		if (whole.object("CFDocument").isEmpty()) {
			throw new UnreadableDocumentException("There is no CFDocument in it, so it is not a package of CASE. Ask the program that it comes from for the whole package (CFPackages).");
		}
		return new PackageFile(whole);
	}

	private static JsonObject parse(String text) throws IOException {
		try (JsonReader reader = new JsonReader(new StringReader(text))) {
			reader.setStrictness(Strictness.LEGACY_STRICT);
			JsonElement json = JsonParser.parseReader(reader);
			if (reader.peek() == JsonToken.END_DOCUMENT && json.isJsonObject()) {
				return json.getAsJsonObject();
			}
		} catch (IOException | JsonParseException | IllegalStateException | StackOverflowError e) {
			throw new UnreadableDocumentException("The file is no sound JSON: it breaks off, has a mistake, or is nested too deeply. Ask for it again, or have it checked where it comes from.");
		}
		throw new UnreadableDocumentException("The file is JSON, but not a package of CASE.");
	}

	Entity document() {
		return whole.object("CFDocument").orElseThrow();
	}

	List<Entity> items() {
		return whole.list("CFItems");
	}

	List<Entity> associations() {
		return whole.list("CFAssociations");
	}

	List<Entity> rubrics() {
		return whole.list("CFRubrics");
	}

	List<Entity> definitions(String kind) {
		return whole.object("CFDefinitions").map(definitions -> definitions.list(kind)).orElse(List.of());
	}
}
