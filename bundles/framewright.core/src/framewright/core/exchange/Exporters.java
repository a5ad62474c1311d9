package framewright.core.exchange;

import java.util.List;
import java.util.Optional;

import framewright.core.extension.Extension;

/** The exporters that are installed. */
public final class Exporters {

	private Exporters() {
	}

	public static List<Extension<Exporter>> all() {
		return Extension.all("exporters", Exporter.class, declared -> isDocument(declared) ? Selection.OPTIONS : List.of());
	}

	/** Whether a format is a document for readers, of which a part can be made. */
	public static boolean isDocument(Extension<Exporter> format) {
		return Boolean.parseBoolean(format.attribute("document", "false"));
	}

	public static Optional<Extension<Exporter>> find(String id) {
		return all().stream().filter(exporter -> exporter.id().equals(id)).findFirst();
	}
}
