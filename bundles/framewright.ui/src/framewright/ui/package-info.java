/** The workbench: its application, window, menus and commands. What can be thought without a window is in the packages below {@code model}. */
package framewright.ui;
