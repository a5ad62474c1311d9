package framewright.ui.tests.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Saves a picture of the screen when a test fails, before anything is closed. */
final class Screenshots implements AfterTestExecutionCallback {

	@Override
	public void afterTestExecution(ExtensionContext context) throws IOException {
		if (context.getExecutionException().isPresent()) {
			save(context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
		}
	}

	static void save(String name) throws IOException {
		Path folder = Path.of(System.getProperty("framewright.screenshots", System.getProperty("java.io.tmpdir")));
		Files.createDirectories(folder);
		Display display = Display.getCurrent();
		Image image = new Image(display, display.getBounds().width, display.getBounds().height);
		GC screen = new GC(display);
		try {
			screen.copyArea(image, 0, 0);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		} finally {
			screen.dispose();
			image.dispose();
		}
	}
}
