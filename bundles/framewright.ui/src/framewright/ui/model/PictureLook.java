package framewright.ui.model;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;

import framewright.editing.overview.Assets;
import framewright.editing.overview.OverviewField;

/**
 * What is found where the path of a picture leads.
 *
 * @param path    the path in the library, as it is in the text
 * @param problem what is wrong with it, in words for people; empty when nothing is
 * @param picture the picture, made small; empty when there is none that can be shown
 */
public record PictureLook(String path, String problem, Optional<ImageData> picture) {

	/** Nothing was looked for. */
	public static final PictureLook NONE = new PictureLook("", "", Optional.empty());

	/**
	 * Looks for a picture. It may be large, and the library on a slow drive: not in the thread of the display.
	 *
	 * @param library its folder
	 * @param side    how long the longer side of the picture is at most, in pixels
	 */
	public static PictureLook at(Path library, String path, int side) {
		String problem = OverviewField.LOGO.problem(path, library);
		return new PictureLook(path, problem, problem.isEmpty() && Assets.isThere(library, path.strip()) ? read(library.resolve(path.strip()), side) : Optional.empty());
	}

	/** What is wrong with what is in the field; empty when nothing is, or that was not looked for. */
	public String problem(String typed) {
		return typed.strip().equals(path.strip()) ? problem : "";
	}

	private static Optional<ImageData> read(Path file, int side) {
		try {
			ImageData data = new ImageData(file.toString());
			double scale = (double) side / Math.max(data.width, data.height);
			return Optional.of(scale >= 1 ? data : data.scaledTo(Math.max(1, (int) (data.width * scale)), Math.max(1, (int) (data.height * scale))));
		} catch (SWTException | SWTError | OutOfMemoryError e) {
			return Optional.empty(); // No picture that can be shown; the field says which file it is.
		}
	}
}
