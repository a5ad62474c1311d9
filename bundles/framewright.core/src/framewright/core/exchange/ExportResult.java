package framewright.core.exchange;

import java.util.List;

/**
 * What an export tells when it is done. The files that were written are known by the {@link OutputFolder}.
 *
 * @param losses what the format could not hold, a sentence each; empty when nothing was lost
 */
public record ExportResult(List<String> losses) {

	public static final ExportResult COMPLETE = new ExportResult(List.of());
}
