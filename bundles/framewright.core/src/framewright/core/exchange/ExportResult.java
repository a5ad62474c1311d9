package framewright.core.exchange;

import java.util.List;

/**
 * What an exporter tells when it is done. The files that were written are known by the {@link OutputFolder}.
 *
 * @param losses what was lost because of what this framework holds (a picture that is too large, a title that was cut); what the format never holds is known from the exporter's {@link Fidelity} and not told again
 */
public record ExportResult(List<Loss> losses) {

	public static final ExportResult COMPLETE = new ExportResult(List.of());
}
