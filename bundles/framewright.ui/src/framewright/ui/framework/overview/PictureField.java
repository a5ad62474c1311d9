package framewright.ui.framework.overview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.forms.widgets.FormToolkit;

import framewright.editing.overview.Assets;
import framewright.ui.Messages;
import framewright.ui.across.Background;
import framewright.ui.model.PictureLook;

/** What stands around the field for the path of a picture: the picture, small, before it, and behind it a button that lets choose one of those in the library. */
final class PictureField {

	/** How large the picture is at most, in points. */
	private static final int SIDE = 40;

	/** How large the picture in memory is at most, in pixels: enough to be drawn smoothly, whatever was in the file. */
	private static final int LARGEST = 512;

	private final Composite line;
	private final Canvas canvas;
	private final FormToolkit toolkit;
	private final Path library;
	private final Consumer<String> chosen;
	private final Runnable looked;
	private Button button;
	private String shown = "";
	private PictureLook look = PictureLook.NONE;
	private Image image;

	/**
	 * @param library its folder
	 * @param chosen  takes the path of the picture that was chosen
	 * @param looked  is run when {@link #problem} may say something else
	 */
	PictureField(Composite parent, FormToolkit toolkit, Path library, Consumer<String> chosen, Runnable looked) {
		this.looked = looked;
		this.toolkit = toolkit;
		this.library = library;
		this.chosen = chosen;
		line = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		canvas = new Canvas(line, SWT.NO_FOCUS);
		canvas.setData("framewright.key", "logo-picture");
		canvas.setBackground(line.getBackground());
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Dispose, event -> forget());
		GridDataFactory.swtDefaults().hint(SIDE, SIDE).exclude(true).applyTo(canvas);
		canvas.setVisible(false);
	}

	/** Where the field stands, behind the picture. */
	Composite line() {
		return line;
	}

	/** Makes the button behind the field. */
	void button() {
		button = toolkit.createButton(line, "Choose…", SWT.PUSH);
		TableSection.asItIs(button);
		button.setToolTipText("Choose a picture from the folder “assets” of the library");
		button.addListener(SWT.Selection, event -> choose());
	}

	private void choose() {
		List<String> pictures;
		try {
			pictures = Assets.pictures(library);
		} catch (IOException e) {
			Messages.error("The pictures cannot be shown", "The folder “assets” of the library could not be read.", e);
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(line.getShell(), new org.eclipse.jface.viewers.LabelProvider());
		dialog.setTitle("Choose a Picture");
		dialog.setMessage(pictures.isEmpty() ? "There is no picture in the folder “assets” of the library. Put one there first." : "Pictures in the folder “assets” of the library. Type to find one:");
		dialog.setElements(pictures.toArray());
		dialog.setMultipleSelection(false);
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof String picture) {
			chosen.accept(picture);
		}
	}

	/** Shows a picture of the library soon; nothing where it cannot be read. One that was missing is looked for again. */
	void show(String path) {
		if (path.equals(shown) && look.problem(path).isEmpty()) {
			return;
		}
		shown = path;
		if (path.isEmpty()) {
			took(PictureLook.NONE);
			return;
		}
		Background.run("Looking for a picture", monitor -> PictureLook.at(library, path, LARGEST), this::took);
	}

	/** What is wrong with the path that is in the field, as far as it was looked for. */
	String problem(String typed) {
		return look.problem(typed);
	}

	private void took(PictureLook now) {
		if (canvas.isDisposed() || !now.path().equals(shown)) {
			return; // Another is looked for by now.
		}
		boolean was = image != null;
		look = now;
		forget();
		image = now.picture().map(data -> new Image(canvas.getDisplay(), data)).orElse(null);
		canvas.redraw();
		if (was != (image != null)) {
			canvas.setVisible(image != null);
			((org.eclipse.swt.layout.GridData) canvas.getLayoutData()).exclude = image == null;
			line.requestLayout();
		}
		looked.run();
	}

	private void paint(Event event) {
		if (image == null) {
			return;
		}
		Rectangle size = image.getBounds();
		double scale = Math.min(1.0, (double) SIDE / Math.max(1, Math.max(size.width, size.height)));
		int width = Math.max(1, (int) (size.width * scale));
		int height = Math.max(1, (int) (size.height * scale));
		event.gc.setAntialias(SWT.ON);
		event.gc.setInterpolation(SWT.HIGH);
		event.gc.drawImage(image, 0, 0, size.width, size.height, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
	}

	private void forget() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}

	void editable(boolean editable) {
		button.setEnabled(editable);
	}
}
