# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QMainWindow, QMenuBar, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QStatusBar,
    QToolBar, QToolButton, QVBoxLayout, QWidget)

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1280, 720)
        MainWindow.setAcceptDrops(True)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.central_column = QVBoxLayout(self.central)
        self.central_column.setSpacing(0)
        self.central_column.setObjectName(u"central_column")
        self.central_column.setContentsMargins(0, 0, 0, 0)
        self.notice = QFrame(self.central)
        self.notice.setObjectName(u"notice")
        self.notice_line = QHBoxLayout(self.notice)
        self.notice_line.setSpacing(8)
        self.notice_line.setObjectName(u"notice_line")
        self.notice_line.setContentsMargins(12, 6, 8, 6)
        self.notice_mark = QLabel(self.notice)
        self.notice_mark.setObjectName(u"notice_mark")

        self.notice_line.addWidget(self.notice_mark)

        self.notice_words = QLabel(self.notice)
        self.notice_words.setObjectName(u"notice_words")
        self.notice_words.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.notice_words.sizePolicy().hasHeightForWidth())
        self.notice_words.setSizePolicy(sizePolicy)
        self.notice_words.setWordWrap(True)
        self.notice_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.notice_line.addWidget(self.notice_words)

        self.notice_close = QToolButton(self.notice)
        self.notice_close.setObjectName(u"notice_close")
        self.notice_close.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.notice_line.addWidget(self.notice_close)


        self.central_column.addWidget(self.notice)

        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")
        self.welcome = QWidget()
        self.welcome.setObjectName(u"welcome")
        self.welcome_column = QVBoxLayout(self.welcome)
        self.welcome_column.setSpacing(16)
        self.welcome_column.setObjectName(u"welcome_column")
        self.welcome_above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.welcome_column.addItem(self.welcome_above)

        self.welcome_icon = QLabel(self.welcome)
        self.welcome_icon.setObjectName(u"welcome_icon")
        self.welcome_icon.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.welcome_column.addWidget(self.welcome_icon)

        self.welcome_title = QLabel(self.welcome)
        self.welcome_title.setObjectName(u"welcome_title")
        self.welcome_title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.welcome_title.setProperty(u"role", u"headline")

        self.welcome_column.addWidget(self.welcome_title)

        self.welcome_text = QLabel(self.welcome)
        self.welcome_text.setObjectName(u"welcome_text")
        self.welcome_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.welcome_text.setWordWrap(True)
        self.welcome_text.setProperty(u"role", u"muted")

        self.welcome_column.addWidget(self.welcome_text)

        self.welcome_buttons = QHBoxLayout()
        self.welcome_buttons.setSpacing(8)
        self.welcome_buttons.setObjectName(u"welcome_buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.welcome_buttons.addItem(self.left)

        self.welcome_add_files = QPushButton(self.welcome)
        self.welcome_add_files.setObjectName(u"welcome_add_files")
        self.welcome_add_files.setProperty(u"primary", True)

        self.welcome_buttons.addWidget(self.welcome_add_files)

        self.welcome_add_folder = QPushButton(self.welcome)
        self.welcome_add_folder.setObjectName(u"welcome_add_folder")

        self.welcome_buttons.addWidget(self.welcome_add_folder)

        self.welcome_samples = QPushButton(self.welcome)
        self.welcome_samples.setObjectName(u"welcome_samples")

        self.welcome_buttons.addWidget(self.welcome_samples)

        self.right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.welcome_buttons.addItem(self.right)


        self.welcome_column.addLayout(self.welcome_buttons)

        self.welcome_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.welcome_column.addItem(self.welcome_below)

        self.stack.addWidget(self.welcome)
        self.columns = QSplitter()
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(5)
        self.stack.addWidget(self.columns)

        self.central_column.addWidget(self.stack)

        MainWindow.setCentralWidget(self.central)
        self.menu_bar = QMenuBar(MainWindow)
        self.menu_bar.setObjectName(u"menu_bar")
        MainWindow.setMenuBar(self.menu_bar)
        self.tool_bar = QToolBar(MainWindow)
        self.tool_bar.setObjectName(u"tool_bar")
        self.tool_bar.setMovable(False)
        self.tool_bar.setFloatable(False)
        self.tool_bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        MainWindow.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.tool_bar)
        self.status_bar = QStatusBar(MainWindow)
        self.status_bar.setObjectName(u"status_bar")
        MainWindow.setStatusBar(self.status_bar)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"imrdesk", None))
#if QT_CONFIG(tooltip)
        self.notice_close.setToolTip(QCoreApplication.translate("MainWindow", u"Close", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.notice_close.setAccessibleName(QCoreApplication.translate("MainWindow", u"Close the notice", None))
#endif // QT_CONFIG(accessibility)
        self.welcome_title.setText(QCoreApplication.translate("MainWindow", u"Drop determinations here", None))
        self.welcome_text.setText(QCoreApplication.translate("MainWindow", u"Text or PDF files, or a whole folder of them. They are read on this machine; nothing leaves it.", None))
        self.welcome_add_files.setText(QCoreApplication.translate("MainWindow", u"Add files\u2026", None))
        self.welcome_add_folder.setText(QCoreApplication.translate("MainWindow", u"Add a folder\u2026", None))
        self.welcome_samples.setText(QCoreApplication.translate("MainWindow", u"Try the samples", None))
        self.tool_bar.setWindowTitle(QCoreApplication.translate("MainWindow", u"Tools", None))
    # retranslateUi

